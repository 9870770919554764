package quebec.esja.local;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Brings a realm that was imported earlier to what `realm-esja.json` and its settings say today.
///
/// Keycloak imports a realm only when it is absent; a new port, mail server or rule must reach the others too.
/// Users, roles, scopes and flows are left as they are.
final class KeycloakRealm {

    /// Parts of the file that the realm's own address does not take.
    private static final List<String> OTHER_PARTS =
            List.of(
                    "clients",
                    "users",
                    "roles",
                    "clientScopes",
                    "defaultDefaultClientScopes",
                    "defaultOptionalClientScopes",
                    "scopeMappings",
                    "clientScopeMappings",
                    "authenticationFlows",
                    "browserFlow",
                    "resetCredentialsFlow",
                    "authenticatorConfig",
                    "components");

    private static final Pattern PLACEHOLDER =
            Pattern.compile("\\$\\{(ESJA_[A-Z_]+)(?::([^}]*))?}");
    private static final Duration TIMEOUT = Duration.ofSeconds(20);
    private static final JsonMapper JSON = JsonMapper.shared();

    private KeycloakRealm() {}

    static void apply(URI server, KeycloakOperator operator, Path realmFile, RealmSettings settings)
            throws IOException {
        JsonNode file =
                JSON.readTree(resolved(Files.readString(realmFile), settings.placeholders()));
        try (HttpClient client = HttpClient.newBuilder().connectTimeout(TIMEOUT).build()) {
            String token = token(client, server, operator);
            URI realm = server.resolve("/admin/realms/esja");
            ObjectNode own = ((ObjectNode) file.deepCopy()).remove(OTHER_PARTS);
            put(client, realm, token, own);
            for (JsonNode one : file.path("clients")) {
                put(
                        client,
                        URI.create(realm + "/clients/" + one.path("id").asString()),
                        token,
                        one);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while the realm was brought up to date", e);
        }
    }

    /// The text with our placeholders replaced, the default after the colon where a value is absent.
    static String resolved(String text, Map<String, String> values) {
        return PLACEHOLDER
                .matcher(text)
                .replaceAll(found -> {
                    String fallback = found.group(2) == null ? "" : found.group(2);
                    String value = values.getOrDefault(found.group(1), fallback);
                    String quoted = JSON.writeValueAsString(value);
                    return Matcher.quoteReplacement(quoted.substring(1, quoted.length() - 1));
                });
    }

    private static String token(HttpClient client, URI server, KeycloakOperator operator)
            throws IOException, InterruptedException {
        String form =
                "grant_type=client_credentials&client_id="
                        + operator.clientId()
                        + "&client_secret="
                        + URLEncoder.encode(operator.secret(), StandardCharsets.UTF_8);
        HttpRequest request =
                HttpRequest.newBuilder(
                                server.resolve("/realms/master/protocol/openid-connect/token"))
                        .timeout(TIMEOUT)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form))
                        .build();
        return JSON.readTree(send(client, request)).path("access_token").asString();
    }

    private static void put(HttpClient client, URI address, String token, JsonNode body)
            throws IOException, InterruptedException {
        send(
                client,
                HttpRequest.newBuilder(address)
                        .timeout(TIMEOUT)
                        .header("Authorization", "Bearer " + token)
                        .header("Content-Type", "application/json")
                        .PUT(HttpRequest.BodyPublishers.ofString(body.toString()))
                        .build());
    }

    private static String send(HttpClient client, HttpRequest request)
            throws IOException, InterruptedException {
        HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());
        if (response.statusCode() >= 300) {
            throw new IOException(
                    "Keycloak answers "
                            + response.statusCode()
                            + " to "
                            + request.method()
                            + " "
                            + request.uri());
        }
        return response.body();
    }
}
