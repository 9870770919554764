package quebec.esja.keycloak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import quebec.esja.kernel.Slug;
import quebec.esja.texts.Language;
import tools.jackson.databind.JsonNode;

class IdentitiesTest {

    private static final Pattern LINK = Pattern.compile("href=\"([^\"]+)\"");

    private TestRealm realm;
    private GreenMail mailbox;

    @BeforeEach
    void open() throws Exception {
        realm = new TestRealm();
        mailbox = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        mailbox.start();
        realm.server.apply(
                realm.server.settings().withMailServer("127.0.0.1", mailbox.getSmtp().getPort()));
    }

    @AfterEach
    void close() {
        mailbox.stop();
        realm.close();
    }

    @Test
    void opensAnOrganizationOnceAndFollowsItsName() {
        OrganizationRef first = realm.organization();
        assertThat(realm.identities.openOrganization(first.alias(), first.name()))
                .isEqualTo(new OrganizationOpening.Opened(first));
        String renamed = first.name() + " et environs";
        assertThat(realm.identities.openOrganization(first.alias(), renamed))
                .isEqualTo(
                        new OrganizationOpening.Opened(
                                new OrganizationRef(first.id(), first.alias(), renamed, true)));
    }

    @Test
    void refusesTheNameOfAnotherOrganization() {
        OrganizationRef first = realm.organization();
        OrganizationRef second = realm.organization();
        assertThat(realm.identities.openOrganization(second.alias(), first.name()))
                .isEqualTo(new OrganizationOpening.NameTaken(first.name()));
        assertThat(
                        realm.identities.openOrganization(
                                new Slug(first.alias() + "-bis"), first.name()))
                .isEqualTo(new OrganizationOpening.NameTaken(first.name()));
        assertThat(realm.identities.organization(second.alias())).contains(second);
    }

    @Test
    void removesAnOrganizationTwiceAndKeepsItsPeople() {
        OrganizationRef organization = realm.organization();
        Person person = realm.member(organization);
        realm.identities.removeOrganization(organization.id());
        realm.identities.removeOrganization(organization.id());
        assertThat(realm.identities.organization(organization.alias())).isEmpty();
        assertThat(realm.identities.findByEmail(person.email())).isPresent();
        assertThat(realm.identities.organizationsOf(person.id())).isEmpty();
    }

    @Test
    void enrolsAPersonOnceInAsManyPolesAsWanted() {
        OrganizationRef one = realm.organization();
        OrganizationRef two = realm.organization();
        Newcomer newcomer = TestRealm.newcomer(Language.ENGLISH);
        Person person = realm.identities.enrol(newcomer, one.id());
        assertThat(realm.identities.enrol(newcomer, one.id())).isEqualTo(person);
        assertThat(realm.identities.enrol(newcomer, two.id())).isEqualTo(person);
        assertThat(person.name()).isEqualTo("Marie-Ève Tremblay Côté");
        assertThat(person.language()).isEqualTo(Language.ENGLISH);
        assertThat(realm.identities.organizationsOf(person.id()))
                .containsExactlyInAnyOrder(one, two);
        assertThat(mailbox.getReceivedMessages()).isEmpty();

        realm.identities.removeMember(person.id(), one.id());
        realm.identities.removeMember(person.id(), one.id());
        assertThat(realm.identities.organizationsOf(person.id())).containsExactly(two);
    }

    @Test
    void invitesByOneFrenchMailWhoseButtonLeadsToAPasswordAndIn() throws Exception {
        OrganizationRef organization = realm.organization();
        Newcomer newcomer = TestRealm.newcomer();
        Invitation invitation = realm.identities.invite(newcomer, organization);
        assertThat(invitation).isInstanceOf(Invitation.MailSent.class);

        assertThat(mailbox.getReceivedMessages()).hasSize(1);
        MimeMessage mail = mailbox.getReceivedMessages()[0];
        assertThat(mail.getSubject())
                .isEqualTo("Votre accès à «\u00a0L’économie sociale, j’achète!\u00a0»");
        String html = part(mail, "text/html");
        assertThat(html)
                .contains("lang=\"fr\"", organization.name(), "Choisir mon mot de passe", "7 jours")
                .doesNotContain("<img", "<script");
        assertThat(part(mail, "text/plain"))
                .contains(organization.name(), "Choisir mon mot de passe", "http");
        assertThat(LINK.matcher(html).results().map(r -> r.group(1)).distinct()).hasSize(1);

        try (SignInPages pages = new SignInPages(realm.server, "fr")) {
            SignInPages.Page welcome = pages.open(link(html));
            assertThat(welcome.html()).contains("Bienvenue!", "Choisir votre mot de passe");
            SignInPages.Page form =
                    pages.open(welcome.address().resolve(continueFrom(welcome.html())));
            assertThat(form.html()).contains("Choisir un mot de passe", "Au moins 12 caractères");
            SignInPages.Page tooShort =
                    pages.submit(
                            form, Map.of("password-new", "court", "password-confirm", "court"));
            assertThat(tooShort.html())
                    .contains("Il faut au moins 12 caractères.", "role=\"alert\"");
            SignInPages.Page done =
                    pages.submit(
                            tooShort,
                            Map.of(
                                    "password-new", TestRealm.PASSWORD,
                                    "password-confirm", TestRealm.PASSWORD));
            assertThat(done.html())
                    .contains(
                            "Votre compte est prêt", realm.server.settings().publicUrl() + "/app");
        }
        Person person = realm.identities.findByEmail(newcomer.email()).orElseThrow();
        assertThat(person.emailVerified()).isTrue();
        assertThat(TestRealm.organizations(realm.signIn(person, "organization:*")).propertyNames())
                .containsExactly(organization.alias().value());
        assertThat(mailbox.getReceivedMessages()).hasSize(1);
    }

    @Test
    void invitesInEnglishWhoeverReadsEnglish() throws Exception {
        OrganizationRef organization = realm.organization();
        realm.identities.invite(TestRealm.newcomer(Language.ENGLISH), organization);
        assertThat(part(mailbox.getReceivedMessages()[0], "text/html"))
                .contains("lang=\"en\"", "Choose my password", "valid for 7 days");
    }

    @Test
    void sendsNoMailToWhoeverSignsInAlready() {
        OrganizationRef one = realm.organization();
        OrganizationRef two = realm.organization();
        Person person = realm.member(one);
        Newcomer again = new Newcomer(person.email(), "Un autre nom", Language.ENGLISH);
        assertThat(realm.identities.invite(again, two))
                .isInstanceOf(Invitation.AlreadySignsIn.class);
        assertThat(mailbox.getReceivedMessages()).isEmpty();
        assertThat(realm.identities.organizationsOf(person.id()))
                .containsExactlyInAnyOrder(one, two);
        assertThat(realm.identities.findByEmail(person.email()).orElseThrow().name())
                .isEqualTo("Marie-Ève Tremblay Côté");
    }

    @Test
    void saysThatTheMailFailedAndSendsItAtTheNextTry() throws Exception {
        OrganizationRef organization = realm.organization();
        Newcomer newcomer = TestRealm.newcomer();
        realm.server.apply(realm.server.settings().withMailServer("127.0.0.1", 9));
        assertThat(realm.identities.invite(newcomer, organization))
                .isInstanceOf(Invitation.MailFailed.class);
        realm.server.apply(
                realm.server.settings().withMailServer("127.0.0.1", mailbox.getSmtp().getPort()));
        assertThat(realm.identities.invite(newcomer, organization))
                .isInstanceOf(Invitation.MailSent.class);
        assertThat(mailbox.getReceivedMessages()).hasSize(1);
    }

    @Test
    void leavesADisabledPersonOut() {
        OrganizationRef organization = realm.organization();
        Newcomer newcomer = TestRealm.newcomer();
        Person person = realm.member();
        var user = realm.realm().users().get(person.id().toString());
        var representation = user.toRepresentation();
        representation.setEnabled(false);
        user.update(representation);
        assertThat(
                        realm.identities.invite(
                                new Newcomer(person.email(), newcomer.name(), Language.FRENCH),
                                organization))
                .isInstanceOf(Invitation.Disabled.class);
        assertThat(realm.identities.organizationsOf(person.id())).isEmpty();
    }

    @Test
    void refusesAPasswordAgainstTheRules() {
        Person person = realm.member();
        assertThatThrownBy(() -> realm.identities.setPassword(person.id(), "court"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void signsInThroughThePagesWithCodeAndPkceOnly() throws Exception {
        OrganizationRef organization = realm.organization();
        Person person = realm.member(organization);
        realm.identities.grantRealmRole(person.id(), RealmRole.PLATFORM_ADMIN);
        try (SignInPages pages = new SignInPages(realm.server, "fr")) {
            SignInPages.Page wrong =
                    pages.submit(
                            pages.open(pages.signIn(Map.of())),
                            Map.of("username", person.email().value(), "password", "non"));
            assertThat(wrong.html()).contains("L’adresse ou le mot de passe n’est pas le bon.");
            SignInPages.Page in =
                    pages.submit(
                            wrong,
                            Map.of(
                                    "username",
                                    person.email().value(),
                                    "password",
                                    TestRealm.PASSWORD));
            assertThat(in.location())
                    .startsWith(
                            realm.server.settings().publicUrl() + "/login/oauth2/code/keycloak?");
            Matcher code = Pattern.compile("[?&]code=([^&]+)").matcher(in.location());
            assertThat(code.find()).isTrue();
            JsonNode answer =
                    realm.token(
                            Map.of(
                                    "grant_type",
                                    "authorization_code",
                                    "client_id",
                                    "esja-web",
                                    "client_secret",
                                    realm.server.settings().webSecret(),
                                    "redirect_uri",
                                    realm.server.settings().publicUrl()
                                            + "/login/oauth2/code/keycloak",
                                    "code",
                                    code.group(1),
                                    "code_verifier",
                                    SignInPages.VERIFIER));
            JsonNode id = TestRealm.claims(answer, "id_token");
            assertThat(id.path("sub").asString()).isEqualTo(person.id().toString());
            assertThat(id.path("email").asString()).isEqualTo(person.email().value());
            assertThat(id.path("email_verified").asBoolean()).isTrue();
            assertThat(id.path("name").asString()).isEqualTo(person.name());
            assertThat(id.path("locale").asString()).isEqualTo("fr");
            assertThat(id.path("realm_access").path("roles").valueStream().map(JsonNode::asString))
                    .containsExactly("platform-admin");
            assertThat(
                            id.path("organization")
                                    .path(organization.alias().value())
                                    .path("id")
                                    .asString())
                    .isEqualTo(organization.id().toString());

            assertThat(
                            pages.open(
                                            pages.signIn(
                                                    Map.of(
                                                            "code_challenge",
                                                            "",
                                                            "code_challenge_method",
                                                            "")))
                                    .location())
                    .contains("error=invalid_request");
            assertThat(
                            pages.open(
                                            pages.signIn(
                                                    Map.of(
                                                            "redirect_uri",
                                                            "https://ailleurs.test/")))
                                    .status())
                    .isEqualTo(400);
        }
    }

    @Test
    void saysQuicklyThatKeycloakIsAway() {
        Instant before = Instant.now();
        try (KeycloakIdentities away =
                new KeycloakIdentities(
                        new IdentitySettings(
                                URI.create("http://127.0.0.1:9"), "esja-admin", "s"))) {
            assertThatThrownBy(() -> away.organization(new Slug("estrie")))
                    .isInstanceOf(IdentitiesUnavailable.class)
                    .hasMessageContaining("does not answer");
        }
        assertThat(Duration.between(before, Instant.now())).isLessThan(Duration.ofSeconds(6));
        try (KeycloakIdentities refused =
                new KeycloakIdentities(
                        new IdentitySettings(
                                realm.server.url(), "esja-admin", "pas-le-bon-secret"))) {
            assertThatThrownBy(() -> refused.organization(new Slug("estrie")))
                    .isInstanceOf(IdentitiesUnavailable.class)
                    .hasMessageContaining("401");
        }
    }

    private static URI link(String html) {
        Matcher link = LINK.matcher(html);
        assertThat(link.find()).isTrue();
        return URI.create(link.group(1).replace("&amp;", "&"));
    }

    private static String continueFrom(String html) {
        Matcher button =
                Pattern.compile("class=\"button button-first\" href=\"([^\"]+)\"").matcher(html);
        assertThat(button.find()).as(html).isTrue();
        return button.group(1).replace("&amp;", "&");
    }

    private static String part(MimeMessage mail, String type) throws Exception {
        Multipart parts = (Multipart) mail.getContent();
        for (int i = 0; i < parts.getCount(); i++) {
            if (parts.getBodyPart(i).isMimeType(type)) {
                return parts.getBodyPart(i).getContent().toString();
            }
        }
        throw new AssertionError("no " + type);
    }
}
