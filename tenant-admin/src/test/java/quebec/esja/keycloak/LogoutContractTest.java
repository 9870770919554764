package quebec.esja.keycloak;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import quebec.esja.local.RealmSettings;
import tools.jackson.databind.JsonNode;

/// How the end of a session reaches the application, and where a person who signs out lands.
class LogoutContractTest {

    private final LinkedBlockingQueue<String> received = new LinkedBlockingQueue<>();
    private TestRealm realm;
    private RealmSettings before;
    private HttpServer application;

    @BeforeEach
    void open() throws Exception {
        realm = new TestRealm();
        application =
                HttpServer.create(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0), 0);
        application.createContext(
                "/logout/connect/back-channel/keycloak",
                exchange -> {
                    received.add(
                            new String(
                                    exchange.getRequestBody().readAllBytes(),
                                    StandardCharsets.UTF_8));
                    exchange.sendResponseHeaders(200, -1);
                    exchange.close();
                });
        application.start();
        before = realm.server.settings();
        realm.server.apply(
                before.withPublicUrl(
                        URI.create("http://localhost:" + application.getAddress().getPort())));
    }

    @AfterEach
    void close() throws Exception {
        realm.server.apply(before);
        application.stop(0);
        realm.close();
    }

    @Test
    void tellsTheApplicationThatASessionEndedElsewhere() throws Exception {
        Person person = realm.member(realm.organization());
        try (SignInPages pages = new SignInPages(realm.server, "fr")) {
            JsonNode tokens = signIn(pages, person);
            realm.identities.endSessions(person.id());
            @Nullable String body = received.poll(60, TimeUnit.SECONDS);
            assertThat(body).startsWith("logout_token=");
            String token = URLDecoder.decode(String.valueOf(body), StandardCharsets.UTF_8);
            JsonNode claims =
                    TestRealm.claims(
                            TestRealm.JSON
                                    .createObjectNode()
                                    .put("logout_token", token.substring("logout_token=".length())),
                            "logout_token");
            assertThat(claims.path("aud").asString()).isEqualTo("esja-web");
            assertThat(claims.path("sub").asString()).isEqualTo(person.id().toString());
            assertThat(claims.path("sid"))
                    .isEqualTo(TestRealm.claims(tokens, "id_token").path("sid"));
        }
    }

    @Test
    void bringsWhoeverSignsOutBackToTheirPole() throws Exception {
        Person person = realm.member(realm.organization());
        try (SignInPages pages = new SignInPages(realm.server, "fr")) {
            JsonNode tokens = signIn(pages, person);
            String home = realm.server.settings().publicUrl() + "/estrie";
            assertThat(signOut(pages, tokens, home).location()).isEqualTo(home);
            assertThat(signOut(pages, tokens, "https://ailleurs.test/").html())
                    .contains("Cette page ne peut pas s’ouvrir");
        }
    }

    private JsonNode signIn(SignInPages pages, Person person) throws Exception {
        SignInPages.Page in =
                pages.submit(
                        pages.open(pages.signIn(Map.of())),
                        Map.of("username", person.email().value(), "password", TestRealm.PASSWORD));
        Matcher code = Pattern.compile("[?&]code=([^&]+)").matcher(in.location());
        assertThat(code.find()).as(in.html()).isTrue();
        return realm.token(
                Map.of(
                        "grant_type",
                        "authorization_code",
                        "client_id",
                        "esja-web",
                        "client_secret",
                        realm.server.settings().webSecret(),
                        "redirect_uri",
                        realm.server.settings().publicUrl() + "/login/oauth2/code/keycloak",
                        "code",
                        code.group(1),
                        "code_verifier",
                        SignInPages.VERIFIER));
    }

    private SignInPages.Page signOut(SignInPages pages, JsonNode tokens, String landing)
            throws Exception {
        return pages.open(
                URI.create(
                        realm.server.issuer()
                                + "/protocol/openid-connect/logout?"
                                + TestRealm.encoded(
                                        Map.of(
                                                "id_token_hint",
                                                tokens.path("id_token").asString(),
                                                "post_logout_redirect_uri",
                                                landing))));
    }
}
