package quebec.esja.site.contacts;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import quebec.esja.audit.Actor;
import quebec.esja.contacts.Consents;
import quebec.esja.contacts.ContactChange;
import quebec.esja.contacts.ContactData;
import quebec.esja.contacts.ContactPerson;
import quebec.esja.contacts.ContactRequest;
import quebec.esja.contacts.ContactRequests;
import quebec.esja.contacts.ContactRole;
import quebec.esja.contacts.Contacts;
import quebec.esja.contacts.Visibility;
import quebec.esja.directory.ServiceArea;
import quebec.esja.directory.Supplier;
import quebec.esja.kernel.MemberId;
import quebec.esja.members.Membership;
import quebec.esja.members.PoleRole;
import quebec.esja.messaging.MailLinks;
import quebec.esja.running.Chromium;
import quebec.esja.running.RunningApplication;
import quebec.esja.site.TypedForm;
import quebec.esja.tenancy.TenantTransactions;
import quebec.esja.testing.TestDirectory;
import quebec.esja.texts.Language;

class ContactSiteTest {

    private static final RunningApplication APP = RunningApplication.shared();
    private static final TestDirectory DIRECTORY = new TestDirectory(APP.poles().province);
    private static final AtomicInteger NEXT = new AtomicInteger();
    private static final Membership AGENT =
            new Membership(
                    new MemberId(UUID.randomUUID()),
                    "Agathe Gagnon",
                    Optional.of(PoleRole.AGENT),
                    Map.of(),
                    Map.of());
    private static final String BROWSER = "Mozilla/5.0 (X11; Linux x86_64) Gecko/20100101";

    /// Each test comes from a place of its own on the network.
    private final String from = "2001:db8:c::" + Integer.toHexString(NEXT.incrementAndGet());

    @AfterEach
    void theUsualRule() {
        rule(Visibility.BUYERS);
    }

    @Test
    void sheAgreesByTheButtonOfHerPageOnlyAndSeesWhoSawHer() {
        rule(Visibility.PUBLIC);
        var supplier = listed("Friperie Bouton");
        var token = asked(supplier, "Alix Bouton", "bouton@exemple.org");
        var question = APP.get("/r/" + token);
        assertThat(question.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(question.body())
                .contains("Alix Bouton", "819 555-0123", "Friperie Bouton", "J’accepte", "noindex");
        assertThat(APP.get(page(supplier)).body()).doesNotContain("Personnes à joindre");

        assertThat(send("/r/" + token, Map.of("choix", "accepter-public")).body())
                .contains("vous êtes une personne à joindre", "Personne n’a vu vos coordonnées");
        var page = APP.get(page(supplier)).body();
        assertThat(page)
                .contains(
                        "Personnes à joindre", "Une personne\u00a0: Ventes", "Voir les coordonnées")
                .doesNotContain("Alix Bouton", "bouton@exemple.org");
        assertThat(APP.get(page(supplier) + "/coordonnees").body())
                .doesNotContain("Alix Bouton", "bouton@exemple.org");

        var shown = send(page(supplier) + "/coordonnees", Map.of("geste", "voir"));
        assertThat(shown.statusCode()).isEqualTo(200);
        assertThat(shown.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(shown.body()).contains("Alix Bouton", "bouton@exemple.org", "noindex");
        assertThat(APP.get("/r/" + token).body())
                .contains("Une personne, sur la page publique", "nom, fonction, courriel");

        var file = send("/r/" + token, Map.of("choix", "emporter"));
        assertThat(file.headers().firstValue("Content-Disposition"))
                .contains("attachment; filename=\"mes-donnees.json\"");
        assertThat(file.body()).contains("\"name\" : \"Alix Bouton\"", "\"way\" : \"public\"");

        assertThat(send("/r/" + token, Map.of("choix", "retirer")).body())
                .contains("ne sont plus montrées");
        assertThat(send(page(supplier) + "/coordonnees", Map.of("geste", "voir")).body())
                .doesNotContain("Alix Bouton")
                .contains("Personne n’est montré");
        assertThat(APP.get("/r/" + token).body())
                .as("the list of who saw her stays hers")
                .contains("Une personne, sur la page publique")
                .doesNotContain("819 555-0123");
        assertThat(APP.get("/r/" + token.replace(APP.estrie(), APP.mauricie())).statusCode())
                .isEqualTo(404);
    }

    @Test
    void showsNobodyToAMachineNorWithoutEnd() {
        rule(Visibility.PUBLIC);
        var supplier = listed("Friperie Robots");
        send(
                "/r/" + asked(supplier, "Alix Robots", "robots@exemple.org"),
                Map.of("choix", "accepter-public"));
        var address = page(supplier) + "/coordonnees";
        var show = Map.of("geste", "voir");
        assertThat(send(address, show, "curl/8.5").statusCode()).isEqualTo(403);
        assertThat(send(address, show, "curl/8.5").body()).doesNotContain("Alix Robots");
        var trapped = send(address, Map.of("geste", "voir", TypedForm.TRAP, "x"));
        assertThat(trapped.statusCode()).isEqualTo(403);
        assertThat(trapped.body()).doesNotContain("Alix Robots");
        for (int i = 0; i < 30; i++) {
            send(address, show);
        }
        var tooMany = send(address, show);
        assertThat(tooMany.statusCode()).isEqualTo(429);
        assertThat(tooMany.body()).doesNotContain("Alix Robots");
    }

    @Test
    void buyersSignInAndOthersAreToldSo() {
        var supplier = listed("Friperie Acheteurs");
        send(
                "/r/" + asked(supplier, "Alix Acheteurs", "acheteurs@exemple.org"),
                Map.of("choix", "accepter-buyers"));
        assertThat(APP.get(page(supplier)).body())
                .contains("/app/" + APP.estrie() + "/trouver/" + supplier.slug())
                .doesNotContain("Alix Acheteurs");
        assertThat(send(page(supplier) + "/coordonnees", Map.of("geste", "voir")).body())
                .doesNotContain("Alix Acheteurs");
        assertThat(APP.get("/en" + page(supplier)).body())
                .contains("Persons to contact", "One person: Sales");
    }

    @Test
    void aVisitorAsksConfirmsAndSeesOnceAccepted() {
        rule(Visibility.ON_REQUEST);
        var supplier = listed("Friperie Demande");
        send(
                "/r/" + asked(supplier, "Alix Demande", "demande@exemple.org"),
                Map.of("choix", "accepter-on-request"));
        var address = page(supplier) + "/coordonnees";
        var wrong = send(address, Map.of("nom", "x", "courriel", "a".repeat(5000), "raison", "?"));
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body())
                .contains(
                        "href=\"#champ-nom\"",
                        "href=\"#champ-courriel\"",
                        "href=\"#champ-raison\"",
                        "href=\"#champ-consentement\"");
        var sent =
                send(
                        address,
                        Map.of(
                                "nom", "Dominique Roy",
                                "courriel", "dominique.demande@exemple.org",
                                "raison", "Un colloque de 40 personnes",
                                "consentement", "oui"));
        assertThat(sent.body()).contains("Confirmez votre courriel");

        var request = request(supplier);
        var answer = link(ContactRequests.ANSWER, request);
        assertThat(send("/r/" + answer, Map.of("choix", "voir")).body())
                .doesNotContain("Alix Demande");
        APP.poles()
                .inEstrie(() -> APP.bean(ContactRequests.class).decide(request.id(), true, AGENT));
        assertThat(APP.get("/r/" + answer).body()).doesNotContain("Alix Demande");
        assertThat(send("/r/" + answer, Map.of("choix", "voir")).body())
                .contains("Alix Demande", "demande@exemple.org");
    }

    @Test
    void isNotFoundForAnEnterpriseThatIsNotListed() {
        assertThat(APP.get("/" + APP.estrie() + "/repertoire/inconnue/coordonnees").statusCode())
                .isEqualTo(404);
        assertThat(
                        send(
                                        "/" + APP.estrie() + "/repertoire/inconnue/coordonnees",
                                        Map.of("geste", "voir"))
                                .statusCode())
                .isEqualTo(404);
    }

    @Test
    void standsUpToTheAccessibilityRules() {
        rule(Visibility.ON_REQUEST);
        var supplier = listed("Friperie Accès");
        var token = asked(supplier, "Alix Accès", "acces@exemple.org");
        try (var chromium = Chromium.open()) {
            for (int width : new int[] {390, 1440}) {
                var page = chromium.page(width);
                page.navigate(APP.url("/r/" + token));
                assertThat(Chromium.accessibilityFaults(page)).isEmpty();
                assertThat(Chromium.scrollsSideways(page)).isFalse();
                if (width == 390) {
                    page.locator("button[value^=accepter]").click();
                }
                page.navigate(APP.url("/r/" + token));
                assertThat(Chromium.accessibilityFaults(page)).isEmpty();
                assertThat(Chromium.scrollsSideways(page)).isFalse();
                page.navigate(APP.url(page(supplier) + "/coordonnees"));
                assertThat(Chromium.accessibilityFaults(page)).isEmpty();
                assertThat(Chromium.scrollsSideways(page)).isFalse();
                page.navigate(APP.url("/" + APP.estrie() + "/confidentialite"));
                assertThat(Chromium.accessibilityFaults(page)).isEmpty();
                assertThat(Chromium.scrollsSideways(page)).isFalse();
            }
        }
    }

    private static void rule(Visibility rule) {
        APP.poles()
                .inEstrie(() -> {
                    APP.bean(Contacts.class).changeRule(rule, Actor.PLATFORM);
                    return rule;
                });
    }

    private static Supplier listed(String name) {
        return APP.poles()
                .inEstrie(() ->
                        DIRECTORY.list(
                                TestDirectory.enterprise(
                                        name,
                                        "43027",
                                        TestDirectory.offering(
                                                name, "traiteur", new ServiceArea.Quebec()))));
    }

    private static String page(Supplier supplier) {
        return "/" + APP.estrie() + "/repertoire/" + supplier.slug();
    }

    private static String asked(Supplier supplier, String name, String email) {
        return APP.poles()
                .inEstrie(() -> {
                    var data =
                            new ContactData(
                                    ContactRole.SALES,
                                    name,
                                    "Directrice",
                                    email,
                                    "819 555-0123",
                                    Language.FRENCH);
                    if (APP.bean(Contacts.class).propose(supplier.id(), data, Actor.PLATFORM)
                            instanceof ContactChange.Asked(ContactPerson person)) {
                        return APP.bean(MailLinks.class)
                                .create(Consents.LINK, person.id().value(), Duration.ofDays(30));
                    }
                    throw new AssertionError("not asked");
                });
    }

    private static ContactRequest request(Supplier supplier) {
        return APP.poles()
                .inEstrie(() -> {
                    var requests = APP.bean(ContactRequests.class);
                    var links = APP.bean(MailLinks.class);
                    var id =
                            APP.poles()
                                    .province
                                    .transactions
                                    .read(() ->
                                            TenantTransactions.dsl()
                                                    .fetchSingle(
                                                            "SELECT id FROM contact_request WHERE supplier_id = {0}",
                                                            DSL.val(supplier.id().value()))
                                                    .into(UUID.class));
                    requests.confirm(
                            links.create(ContactRequests.CONFIRMATION, id, Duration.ofDays(7)));
                    return requests.waiting(supplier.id()).getFirst();
                });
    }

    private static String link(String purpose, ContactRequest request) {
        return APP.poles()
                .inEstrie(() ->
                        APP.bean(MailLinks.class)
                                .create(purpose, request.id().value(), Duration.ofDays(1)));
    }

    private HttpResponse<String> send(String path, Map<String, String> form) {
        return send(path, form, BROWSER);
    }

    private HttpResponse<String> send(String path, Map<String, String> form, String program) {
        var body =
                form.entrySet().stream()
                        .map(entry ->
                                entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), UTF_8))
                        .collect(Collectors.joining("&"));
        return APP.send(
                RunningApplication.visitor(),
                HttpRequest.newBuilder(URI.create(APP.url(path)))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .header("X-Forwarded-For", from)
                        .header("User-Agent", program)
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build());
    }
}
