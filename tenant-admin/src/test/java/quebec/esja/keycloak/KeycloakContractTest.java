package quebec.esja.keycloak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static quebec.esja.keycloak.TestRealm.claims;
import static quebec.esja.keycloak.TestRealm.organizations;

import jakarta.ws.rs.ForbiddenException;
import jakarta.ws.rs.core.Response;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.keycloak.admin.client.Keycloak;
import org.keycloak.admin.client.KeycloakBuilder;
import quebec.esja.kernel.Slug;
import tools.jackson.databind.JsonNode;

/// What the real Keycloak puts in tokens, case by case: the ground on which the application decides.
class KeycloakContractTest {

    private static TestRealm realm;

    @BeforeAll
    static void open() {
        realm = new TestRealm();
    }

    @AfterAll
    static void close() {
        realm.close();
    }

    @Test
    void carriesAliasAndIdOfTheOnlyOrganization() throws Exception {
        OrganizationRef one = realm.organization();
        JsonNode answer = realm.signIn(realm.member(one), "organization");
        assertThat(organizations(answer)).isEqualTo(claim(one));
        assertThat(claims(answer, "id_token").path("organization")).isEqualTo(claim(one));
    }

    @Test
    void dropsAnOrganizationOfWhichThePersonIsNoMemberAndStillIssuesTheToken() throws Exception {
        OrganizationRef mine = realm.organization();
        OrganizationRef other = realm.organization();
        JsonNode answer = realm.signIn(realm.member(mine), "organization:" + other.alias());
        assertThat(answer.path("access_token").isMissingNode()).isFalse();
        assertThat(organizations(answer).isMissingNode()).isTrue();
    }

    @Test
    void carriesNoneForAPersonWithoutMembership() throws Exception {
        JsonNode answer = realm.signIn(realm.member(), "organization:*");
        assertThat(answer.path("access_token").isMissingNode()).isFalse();
        assertThat(organizations(answer).isMissingNode()).isTrue();
    }

    @Test
    void carriesBothOrganizationsOnlyWhenAllAreAskedFor() throws Exception {
        OrganizationRef one = realm.organization();
        OrganizationRef two = realm.organization();
        Person person = realm.member(one, two);
        assertThat(organizations(realm.signIn(person, "organization")).isMissingNode()).isTrue();
        assertThat(organizations(realm.signIn(person, "organization:*")).propertyNames())
                .containsExactlyInAnyOrder(one.alias().value(), two.alias().value());
        assertThat(organizations(realm.signIn(person, "organization:" + two.alias())))
                .isEqualTo(claim(two));
    }

    @Test
    void losesADisabledOrganizationAndRefusesItsName() throws Exception {
        OrganizationRef one = realm.organization();
        OrganizationRef two = realm.organization();
        Person person = realm.member(one, two);
        realm.identities.disableOrganization(one.id());
        assertThat(organizations(realm.signIn(person, "organization:*"))).isEqualTo(claim(two));
        assertThat(realm.signIn(person, "organization:" + one.alias()).path("error").asString())
                .isEqualTo("invalid_scope");

        realm.identities.enableOrganization(one.id());
        assertThat(organizations(realm.signIn(person, "organization:*")).size()).isEqualTo(2);
    }

    @Test
    void losesTheOrganizationAtTheNextRefreshWhenRemovedWhileSignedIn() throws Exception {
        OrganizationRef one = realm.organization();
        OrganizationRef two = realm.organization();
        Person person = realm.member(one, two);
        JsonNode before = realm.signIn(person, "organization:*");
        assertThat(organizations(before).size()).isEqualTo(2);

        realm.identities.removeMember(person.id(), one.id());
        JsonNode after = realm.refresh(before);
        assertThat(organizations(after)).isEqualTo(claim(two));

        realm.identities.removeMember(person.id(), two.id());
        assertThat(organizations(realm.refresh(after)).isMissingNode()).isTrue();
    }

    @Test
    void refusesToChangeAnAlias() {
        OrganizationRef one = realm.organization();
        var resource = realm.realm().organizations().get(one.id().toString());
        var representation = resource.toRepresentation();
        representation.setAlias(one.alias() + "-x");
        try (Response response = resource.update(representation)) {
            assertThat(response.getStatus()).isEqualTo(400);
        }
        assertThat(realm.identities.organization(one.alias())).contains(one);
        assertThat(realm.identities.organization(new Slug(one.alias() + "-x"))).isEmpty();
    }

    @Test
    void putsRealmRolesInBothTokens() throws Exception {
        Person person = realm.member();
        assertThat(roles(realm.signIn(person, ""), "id_token")).doesNotContain("province-analyst");
        realm.identities.grantRealmRole(person.id(), RealmRole.PROVINCE_ANALYST);
        realm.identities.grantRealmRole(person.id(), RealmRole.PROVINCE_ANALYST);
        JsonNode answer = realm.signIn(person, "");
        assertThat(roles(answer, "id_token"))
                .contains("province-analyst")
                .doesNotContain("platform-admin");
        assertThat(roles(answer, "access_token")).contains("province-analyst");

        realm.identities.revokeRealmRole(person.id(), RealmRole.PROVINCE_ANALYST);
        assertThat(roles(realm.signIn(person, ""), "id_token")).doesNotContain("province-analyst");
    }

    @Test
    void addressesATokenToTheApiOnlyWhenAskedAndForFiveMinutes() throws Exception {
        Person person = realm.member();
        assertThat(claims(realm.signIn(person, ""), "access_token").path("aud").toString())
                .doesNotContain("esja-api");
        JsonNode answer = realm.signIn(person, "esja-api");
        assertThat(claims(answer, "access_token").path("aud").toString()).contains("esja-api");
        assertThat(answer.path("expires_in").asInt()).isEqualTo(300);
    }

    @Test
    void endsTheSessionsOfAPerson() throws Exception {
        Person person = realm.member();
        JsonNode tokens = realm.signIn(person, "");
        realm.identities.endSessions(person.id());
        assertThat(realm.refresh(tokens).path("error").asString()).isEqualTo("invalid_grant");
    }

    @Test
    void locksOutWhoeverGuessesPasswords() throws Exception {
        Person person = realm.member();
        for (int attempt = 0; attempt < 7; attempt++) {
            realm.signIn(person, "mauvais-mot-de-passe", "");
        }
        assertThat(realm.signIn(person, "").path("error").asString()).isEqualTo("invalid_grant");
    }

    @Test
    void givesTheServiceAccountPeopleAndOrganizationsAndNothingElse() {
        try (Keycloak service =
                KeycloakBuilder.builder()
                        .serverUrl(realm.server.url().toString())
                        .realm("esja")
                        .grantType("client_credentials")
                        .clientId("esja-admin")
                        .clientSecret(realm.server.settings().adminSecret())
                        .build()) {
            assertThat(service.realm("esja").users().count()).isPositive();
            assertThatThrownBy(() -> service.realm("esja").clients().findAll())
                    .isInstanceOf(ForbiddenException.class);
            assertThatThrownBy(() -> service.realm("esja").roles().list())
                    .isInstanceOf(ForbiddenException.class);
            assertThatThrownBy(() -> service.realm("esja").getEvents())
                    .isInstanceOf(ForbiddenException.class);
            assertThatThrownBy(() -> service.realm("master").users().list())
                    .isInstanceOfAny(
                            ForbiddenException.class, jakarta.ws.rs.NotAuthorizedException.class);
        }
    }

    @Test
    void writesNoPersonInItsLog() throws Exception {
        Person person = realm.member();
        realm.signIn(person, "mauvais-mot-de-passe", "");
        realm.signIn(person, "");
        assertThat(Files.readString(realm.server.log()))
                .doesNotContain(person.email().value())
                .doesNotContain(person.id().toString());
    }

    private static JsonNode claim(OrganizationRef organization) {
        return TestRealm.JSON
                .createObjectNode()
                .set(
                        organization.alias().value(),
                        TestRealm.JSON.createObjectNode().put("id", organization.id().toString()));
    }

    private static List<String> roles(JsonNode answer, String token) {
        return claims(answer, token)
                .path("realm_access")
                .path("roles")
                .valueStream()
                .map(JsonNode::asString)
                .toList();
    }
}
