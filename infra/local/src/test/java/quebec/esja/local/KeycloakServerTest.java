package quebec.esja.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeycloakServerTest {

    private static final RealmSettings SETTINGS =
            new RealmSettings(
                    URI.create("http://localhost:8080"),
                    "web-secret-of-the-test",
                    "admin-secret-of-the-test",
                    "127.0.0.1",
                    2525,
                    "ne-pas-repondre@esja.test");

    @TempDir private Path data;

    @Test
    void keepsItsRealmBetweenStartsAndFollowsNewSettings() throws Exception {
        List<KeycloakPhase> phases = new ArrayList<>();
        int port = Ports.free();
        try (KeycloakServer first =
                KeycloakServer.start(KeycloakFiles.find(), data, port, SETTINGS, phases::add)) {
            assertThat(adminToken(first, "admin-secret-of-the-test")).isEqualTo(200);
            assertThat(acceptsReturnTo(first, "http://localhost:8080")).isTrue();
            assertThat(acceptsReturnTo(first, "http://localhost:9090")).isFalse();
        }
        assertThat(phases).endsWith(KeycloakPhase.STARTING, KeycloakPhase.READY);
        assertThat(keycloaksOf(data)).isEmpty();

        RealmSettings moved =
                new RealmSettings(
                        URI.create("http://localhost:9090"),
                        SETTINGS.webSecret(),
                        "another-admin-secret",
                        "127.0.0.1",
                        2626,
                        SETTINGS.mailFrom());
        try (KeycloakServer second =
                KeycloakServer.start(KeycloakFiles.find(), data, port, moved, _ -> {})) {
            assertThat(adminToken(second, "admin-secret-of-the-test")).isEqualTo(401);
            assertThat(adminToken(second, "another-admin-secret")).isEqualTo(200);
            assertThat(acceptsReturnTo(second, "http://localhost:9090")).isTrue();
            assertThat(acceptsReturnTo(second, "http://localhost:8080")).isFalse();

            assertThatThrownBy(() ->
                            KeycloakServer.start(
                                    KeycloakFiles.find(), data, Ports.free(), moved, _ -> {}))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("another Keycloak uses")
                    .hasMessageNotContaining("\n");
        }
        assertThat(keycloaksOf(data)).isEmpty();
    }

    @Test
    void saysInOneLineThatItsPortIsTaken() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
            int port = taken.getLocalPort();
            assertThatThrownBy(() ->
                            KeycloakServer.start(
                                    KeycloakFiles.find(), data, port, SETTINGS, _ -> {}))
                    .isInstanceOf(IOException.class)
                    .hasMessage("port " + port + " is taken: Keycloak needs another one");
        }
    }

    @Test
    void fillsPlaceholdersAndTheirDefaults() {
        assertThat(
                        KeycloakRealm.resolved(
                                "${ESJA_A}/ ${ESJA_B:false} ${ESJA_C:x} ${client_id}",
                                Map.of("ESJA_A", "q\"uote", "ESJA_C", "y")))
                .isEqualTo("q\\\"uote/ false y ${client_id}");
    }

    private static int adminToken(KeycloakServer server, String secret) throws Exception {
        return send(HttpRequest.newBuilder(
                                URI.create(server.issuer() + "/protocol/openid-connect/token"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(
                                HttpRequest.BodyPublishers.ofString(
                                        "grant_type=client_credentials&client_id=esja-admin&client_secret="
                                                + secret))
                        .build())
                .statusCode();
    }

    private static boolean acceptsReturnTo(KeycloakServer server, String application)
            throws Exception {
        String query =
                "?client_id=esja-web&response_type=code&scope=openid&code_challenge_method=S256"
                        + "&code_challenge=abcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstu&redirect_uri="
                        + application
                        + "/login/oauth2/code/keycloak";
        return send(HttpRequest.newBuilder(
                                        URI.create(
                                                server.issuer()
                                                        + "/protocol/openid-connect/auth"
                                                        + query))
                                .build())
                        .statusCode()
                == 200;
    }

    private static HttpResponse<String> send(HttpRequest request) throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        }
    }

    private static List<ProcessHandle> keycloaksOf(Path data) {
        return ProcessHandle.allProcesses()
                .filter(p -> p.info().commandLine().orElse("").contains(data.toString()))
                .toList();
    }
}
