package quebec.esja.keycloak;

import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.keycloak.admin.client.Keycloak;
import org.keycloak.admin.client.KeycloakBuilder;
import org.keycloak.admin.client.resource.RealmResource;
import org.keycloak.representations.idm.ClientRepresentation;
import quebec.esja.kernel.EmailAddress;
import quebec.esja.kernel.Slug;
import quebec.esja.local.KeycloakServer;
import quebec.esja.testing.TestStack;
import quebec.esja.texts.Language;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The real realm, seen as its operator, with a client that exists in tests only and takes a password directly.
final class TestRealm implements AutoCloseable {

    static final String PASSWORD = "phrase-de-passe-des-essais";
    static final JsonMapper JSON = JsonMapper.shared();

    private static final String DIRECT = "test-direct-grant";

    final KeycloakServer server = TestStack.keycloak();
    final KeycloakIdentities identities =
            new KeycloakIdentities(
                    new IdentitySettings(
                            server.url(), "esja-admin", server.settings().adminSecret()));
    private final Keycloak operator =
            KeycloakBuilder.builder()
                    .serverUrl(server.url().toString())
                    .realm("master")
                    .grantType("client_credentials")
                    .clientId(server.operator().clientId())
                    .clientSecret(server.operator().secret())
                    .build();
    private final HttpClient http = HttpClient.newHttpClient();

    TestRealm() {
        ClientRepresentation client = new ClientRepresentation();
        client.setClientId(DIRECT);
        client.setPublicClient(true);
        client.setDirectAccessGrantsEnabled(true);
        client.setStandardFlowEnabled(false);
        try (Response response = realm().clients().create(client)) {
            if (response.getStatus() != 201 && response.getStatus() != 409) {
                throw new IllegalStateException("no test client: " + response.getStatus());
            }
        }
    }

    RealmResource realm() {
        return operator.realm(IdentitySettings.REALM);
    }

    /// An Organization that no other test has.
    OrganizationRef organization() {
        String alias = "pole-" + UUID.randomUUID().toString().substring(0, 8);
        return switch (identities.openOrganization(new Slug(alias), "Pôle " + alias)) {
            case OrganizationOpening.Opened(var opened) -> opened;
            case OrganizationOpening.NameTaken(var name) -> throw new IllegalStateException(name);
        };
    }

    static Newcomer newcomer() {
        return newcomer(Language.FRENCH);
    }

    static Newcomer newcomer(Language language) {
        return new Newcomer(
                new EmailAddress(
                        "p" + UUID.randomUUID().toString().substring(0, 12) + "@esja.test"),
                "Marie-Ève Tremblay Côté",
                language);
    }

    /// A person with a password, member of those Organizations.
    Person member(OrganizationRef... organizations) {
        Newcomer newcomer = newcomer();
        Person person = null;
        for (OrganizationRef organization : organizations) {
            person = identities.enrol(newcomer, organization.id());
        }
        if (person == null) {
            OrganizationRef passing = organization();
            person = identities.enrol(newcomer, passing.id());
            identities.removeOrganization(passing.id());
        }
        identities.setPassword(person.id(), PASSWORD);
        return person;
    }

    JsonNode signIn(Person person, String scope) throws IOException, InterruptedException {
        return signIn(person, PASSWORD, scope);
    }

    /// The answer of the token endpoint to a direct grant: tokens, or `error`.
    JsonNode signIn(Person person, String password, String scope)
            throws IOException, InterruptedException {
        return token(
                Map.of(
                        "grant_type",
                        "password",
                        "client_id",
                        DIRECT,
                        "username",
                        person.email().value(),
                        "password",
                        password,
                        "scope",
                        "openid " + scope));
    }

    JsonNode refresh(JsonNode tokens) throws IOException, InterruptedException {
        return token(
                Map.of(
                        "grant_type",
                        "refresh_token",
                        "client_id",
                        DIRECT,
                        "refresh_token",
                        tokens.path("refresh_token").asString()));
    }

    JsonNode token(Map<String, String> form) throws IOException, InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(
                                URI.create(server.issuer() + "/protocol/openid-connect/token"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(encoded(form)))
                        .build();
        return JSON.readTree(http.send(request, HttpResponse.BodyHandlers.ofString()).body());
    }

    static String encoded(Map<String, String> form) {
        return form.entrySet().stream()
                .map(e ->
                        e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    /// The claims of a token of the answer, `access_token` or `id_token`.
    static JsonNode claims(JsonNode answer, String which) {
        String payload = answer.path(which).asString().split("\\.", -1)[1];
        return JSON.readTree(Base64.getUrlDecoder().decode(payload));
    }

    static JsonNode organizations(JsonNode answer) {
        return claims(answer, "access_token").path("organization");
    }

    @Override
    public void close() {
        http.close();
        identities.close();
        operator.close();
    }
}
