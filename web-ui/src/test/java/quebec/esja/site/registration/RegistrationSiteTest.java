package quebec.esja.site.registration;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import quebec.esja.audit.Actor;
import quebec.esja.directory.Supplier;
import quebec.esja.directory.SupplierStatus;
import quebec.esja.directory.Suppliers;
import quebec.esja.kernel.Slug;
import quebec.esja.messaging.MailLinks;
import quebec.esja.registration.Claims;
import quebec.esja.registration.Registrations;
import quebec.esja.running.RunningApplication;
import quebec.esja.site.TypedForm;

class RegistrationSiteTest {

    private static final RunningApplication APP = RunningApplication.shared();

    private static final AtomicInteger NEXT = new AtomicInteger();

    /// Each test comes from a place of its own on the network.
    private final String from = "2001:db8::" + Integer.toHexString(NEXT.incrementAndGet());

    @Test
    void takesACompleteFormAndTellsToConfirm() {
        var answer = send(form("Ferme des Aulnes", "aulnes@exemple.org"));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("Vérifiez vos courriels", "aulnes@exemple.org");
        assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(supplier("Ferme des Aulnes").status()).isEqualTo(SupplierStatus.UNCONFIRMED);
    }

    @Test
    void speaksEnglishAndKeepsAnEnglishDescription() {
        var form = form("Maple Works", "maple@exemple.org");
        form.put(Typed.DESCRIPTION, "We make things.");

        var answer = send("/en/" + APP.estrie() + "/inscription/entreprise", form);

        assertThat(answer.body()).contains("<html lang=\"en\"", "Check your e-mail");
        assertThat(supplier("Maple Works").data().description().en()).isEqualTo("We make things.");
    }

    @Test
    void tellsEverythingAtOnceAndKeepsWhatWasTyped() {
        var answer =
                send(
                        Map.of(
                                Typed.NAME,
                                "Presque vide",
                                Typed.NEQ,
                                "lettres",
                                Typed.DESCRIPTION,
                                "Un mot <b>."));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains(
                        "href=\"#champ-neq\"",
                        "href=\"#champ-forme\"",
                        "href=\"#champ-municipalite\"",
                        "href=\"#champ-offre-1-titre\"",
                        "href=\"#champ-personne\"",
                        "href=\"#champ-personne-courriel\"",
                        "href=\"#champ-consentement\"",
                        "value=\"Presque vide\"",
                        "Un mot &lt;b&gt;.");
        assertThat(answer.body()).contains("role=\"alert\"");
    }

    @Test
    void asksToConfirmADoubtfulNeqAndThenTakesIt() {
        var form = form("Doute raisonnable", "doute@exemple.org");
        form.put(Typed.NEQ, "1167000001");

        var doubt = send(form);
        assertThat(doubt.statusCode()).isEqualTo(422);
        assertThat(doubt.body()).contains("faute de frappe", "name=\"neq-exact\"");

        form.put(Typed.NEQ_RIGHT, "oui");
        assertThat(send(form).body()).contains("Vérifiez vos courriels");
    }

    @Test
    void asksWhichMunicipalityOfThatName() {
        var form = form("Ambiguë", "ambigue@exemple.org");
        form.put(Typed.PLACE, "Clermont");

        var asked = send(form);
        assertThat(asked.statusCode()).isEqualTo(422);
        assertThat(asked.body())
                .contains("name=\"municipalite-code\"", "href=\"#champ-municipalite-code\"");

        var code = asked.body().replaceAll("(?s).*<option value=\"(\\d{5})\".*", "$1");
        form.put(Typed.PLACE_CODE, code);
        assertThat(send(form).statusCode()).isEqualTo(200);
        assertThat(supplier("Ambiguë").data().location().municipality()).isEqualTo(code);
    }

    @Test
    void refusesAMunicipalityThatIsNowhereAndOneThatWasForged() {
        var form = form("Nulle part", "nullepart@exemple.org");
        form.put(Typed.PLACE, "Zzyzx");
        form.put(Typed.PLACE_CODE, "43027");

        var answer = send(form);

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("n’est pas reconnue")
                .doesNotContain("href=\"#champ-offre-1-territoire\"");
    }

    @Test
    void showsOneMoreOfferingWithoutSendingAndFiveAtMost() {
        var form = form("Cinq offres", "cinq@exemple.org");
        form.put("ajouter", "oui");

        var second = send(form);
        assertThat(second.statusCode()).isEqualTo(200);
        assertThat(second.body())
                .contains("champ-offre-2-titre", "value=\"Cinq offres\"")
                .doesNotContain("class=\"problems\"");
        form.put(Typed.OFFERINGS, "5");
        assertThat(send(form).body())
                .contains("champ-offre-5-titre")
                .doesNotContain("champ-offre-6-titre", "name=\"ajouter\"");
    }

    @Test
    void bearsAScriptInANameAndBoundsWhatIsTooLong() {
        assertThat(send(form("<script>alert(1)</script>", "script@exemple.org")).statusCode())
                .isEqualTo(200);
        var long1 = send(form("x".repeat(4000), "long@exemple.org"));
        assertThat(long1.statusCode()).isEqualTo(422);
        assertThat(long1.body()).contains("href=\"#champ-nom\"").doesNotContain("<script>");
        var immense = send(form("y".repeat(300_000), "immense@exemple.org"));
        assertThat(immense.statusCode()).isEqualTo(413);
        assertThat(immense.body()).contains("Cet envoi est trop lourd", "raccourcissez le texte");
    }

    @Test
    void tellsKindlyWhenTheSameFormComesTwice() {
        send(form("Deux fois", "deux@exemple.org"));

        assertThat(send(form("Deux fois", "deux@exemple.org")).body())
                .contains("Nous avons déjà votre inscription");
    }

    @Test
    void takesNothingFromAMachine() {
        var form = form("Machine", "machine@exemple.org");
        form.put(TypedForm.TRAP, "https://exemple.org");

        assertThat(send(form).statusCode()).isEqualTo(200);
        assertThat(inEstrie(() -> APP.bean(Suppliers.class).find(Slug.of("Machine")))).isEmpty();
    }

    @Test
    void slowsDownWhoSendsWithoutEnd() {
        HttpResponse<String> last = send(Map.of());
        for (int i = 0; i < 31; i++) {
            last = send(Map.of(Typed.NAME, "Encore"));
        }
        assertThat(last.statusCode()).isEqualTo(429);
        assertThat(last.body()).contains("value=\"Encore\"");
    }

    @Test
    void offersToClaimWhatIsAlreadyPublic() {
        var listed = listed("Librairie des Champs");

        var answer = send(form("La Librairie des Champs", "moi@exemple.org"));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains(
                        "/" + APP.estrie() + "/repertoire/" + listed.slug() + "/revendiquer",
                        "name=\"autres\"");
    }

    @Test
    void confirmsByTheButtonOnlyAndOnce() {
        send(form("À confirmer", "aconfirmer@exemple.org"));
        var token = token("À confirmer", Duration.ofDays(7));

        var page = APP.get("/r/" + token);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("Confirmer l’inscription", "noindex");
        assertThat(supplier("À confirmer").status()).isEqualTo(SupplierStatus.UNCONFIRMED);

        assertThat(send("/r/" + token, Map.of("choix", "autre chose")).body())
                .contains("Confirmer l’inscription");
        assertThat(send("/r/" + token, Map.of("choix", "confirmer")).body()).contains("Merci");
        assertThat(supplier("À confirmer").status()).isEqualTo(SupplierStatus.SUBMITTED);
        assertThat(send("/r/" + token, Map.of("choix", "confirmer")).body())
                .contains("Ce lien a déjà servi");
        assertThat(APP.get("/en/r/" + token).body()).contains("already used");
    }

    @Test
    void tellsWhatIsWrongWithALinkAndSendsANewOne() {
        send(form("En retard", "enretard@exemple.org"));
        var late = token("En retard", Duration.ofMillis(1));

        assertThat(APP.get("/r/" + late).body()).contains("plus bon", "Envoyer un nouveau lien");
        assertThat(send("/r/" + late, Map.of("choix", "renvoyer")).body())
                .contains("vient de partir", "e•••@exemple.org");

        for (var unknown :
                new String[] {
                    late + "x",
                    APP.estrie() + ".rien",
                    "rien",
                    "nulle-part.rien",
                    late.replace(APP.estrie(), APP.mauricie())
                }) {
            var answer = APP.get("/r/" + unknown);
            assertThat(answer.statusCode()).as(unknown).isEqualTo(404);
            assertThat(answer.body()).as(unknown).contains("Ce lien n’est pas reconnu");
        }
    }

    @Test
    void saysWhatIsWrongInTheOrderOfTheFields() {
        var form = new HashMap<>(form("Fromagerie Troisième", "fromage@exemple.org"));
        form.put("nom", "");
        form.put("neq", "11AB");
        form.put("forme", "");
        form.put("personne", "");
        form.remove("consentement");
        assertThat(send(form).body())
                .containsSubsequence(
                        "href=\"#champ-nom\"",
                        "href=\"#champ-neq\"",
                        "href=\"#champ-forme\"",
                        "href=\"#champ-personne\"",
                        "href=\"#champ-consentement\"");
    }

    @Test
    void takesAClaimOfAPublicEnterpriseOnly() {
        var listed = listed("Savonnerie Miroir");
        var path = "/" + APP.estrie() + "/repertoire/" + listed.slug() + "/revendiquer";

        assertThat(APP.get(path).body()).contains("Gérer Savonnerie Miroir");
        assertThat(send(path, Map.of("nom", "C", "courriel", "rien")).body())
                .contains(
                        "href=\"#champ-nom\"",
                        "href=\"#champ-courriel\"",
                        "href=\"#champ-consentement\"");
        assertThat(
                        send(
                                        path,
                                        Map.of(
                                                "nom",
                                                "Camille",
                                                "courriel",
                                                "camille@exemple.org",
                                                "consentement",
                                                "oui"))
                                .body())
                .contains("Vérifiez vos courriels");
        assertThat(
                        APP.get(
                                        "/"
                                                + APP.mauricie()
                                                + "/repertoire/"
                                                + listed.slug()
                                                + "/revendiquer")
                                .statusCode())
                .isEqualTo(404);
        assertThat(APP.get("/" + APP.estrie() + "/repertoire/inconnue/revendiquer").statusCode())
                .isEqualTo(404);
        assertThat(inEstrie(() -> APP.bean(Claims.class).waiting())).isEmpty();
    }

    private Supplier listed(String name) {
        var answer = send(form(name, "contact." + UUID.randomUUID() + "@exemple.org"));
        assertThat(answer.body()).contains("Vérifiez vos courriels");
        var supplier = supplier(name);
        return inEstrie(() -> {
            var suppliers = APP.bean(Suppliers.class);
            suppliers.submit(supplier.id(), Actor.PLATFORM);
            suppliers.list(supplier.id(), Actor.PLATFORM);
            return suppliers.find(supplier.id()).orElseThrow();
        });
    }

    private static String token(String name, Duration validity) {
        var supplier = supplier(name);
        return inEstrie(() ->
                APP.bean(MailLinks.class)
                        .create(Registrations.CONFIRMATION, supplier.id().value(), validity));
    }

    private static Supplier supplier(String name) {
        return inEstrie(() -> APP.bean(Suppliers.class).find(Slug.of(name))).orElseThrow();
    }

    private static <T> T inEstrie(java.util.function.Supplier<T> work) {
        return APP.poles().inEstrie(work);
    }

    private HttpResponse<String> send(Map<String, String> form) {
        return send("/" + APP.estrie() + "/inscription/entreprise", form);
    }

    private HttpResponse<String> send(String path, Map<String, String> form) {
        var body =
                form.entrySet().stream()
                        .map(entry ->
                                entry.getKey()
                                        + "="
                                        + URLEncoder.encode(
                                                entry.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&"));
        return APP.send(
                RunningApplication.visitor(),
                HttpRequest.newBuilder(URI.create(APP.url(path)))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .header("X-Forwarded-For", from)
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build());
    }

    private static Map<String, String> form(String name, String contact) {
        var form = new LinkedHashMap<String, String>();
        form.put(Typed.NAME, name);
        form.put(Typed.FORM, "coop-solidarite");
        form.put(Typed.PLACE, "Sherbrooke");
        form.put(Typed.title(1), "Paniers de légumes");
        form.put(Typed.category(1), "produits-alimentaires");
        form.put(Typed.area(1), "rayon");
        form.put(Typed.CONTACT_NAME, "Camille Roy");
        form.put(Typed.CONTACT_EMAIL, contact);
        form.put(Typed.CONSENT, "oui");
        return form;
    }
}
