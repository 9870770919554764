package quebec.esja.site.registration;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import quebec.esja.buyers.Buyer;
import quebec.esja.buyers.BuyerKind;
import quebec.esja.buyers.BuyerRegistrations;
import quebec.esja.buyers.BuyerStatus;
import quebec.esja.buyers.Buyers;
import quebec.esja.kernel.Slug;
import quebec.esja.messaging.MailLinks;
import quebec.esja.running.RunningApplication;
import quebec.esja.site.TypedForm;

class BuyerSiteTest {

    private static final RunningApplication APP = RunningApplication.shared();

    private static final AtomicInteger NEXT = new AtomicInteger();

    /// Each test comes from a place of its own on the network.
    private final String from = "2001:db8:b::" + Integer.toHexString(NEXT.incrementAndGet());

    @Test
    void takesACompleteFormAndTellsToConfirm() {
        var answer = send(form("Ville de Valcourt", "valcourt@exemple.org"));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("Confirmez votre courriel", "valcourt@exemple.org");
        assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(buyer("Ville de Valcourt"))
                .hasValueSatisfying(buyer -> {
                    assertThat(buyer.status()).isEqualTo(BuyerStatus.UNCONFIRMED);
                    assertThat(buyer.data().kind()).contains(BuyerKind.MUNICIPALITY);
                    assertThat(buyer.data().municipality()).isEqualTo("43027");
                });
    }

    @Test
    void speaksEnglish() {
        var page = APP.get("/en/" + APP.estrie() + "/inscription/acheteur");
        assertThat(page.body())
                .contains(
                        "<html lang=\"en\"",
                        "Register your organization as a buyer",
                        "Municipality");
        assertThat(
                        send(
                                        "/en/" + APP.estrie() + "/inscription/acheteur",
                                        form("Town", "town@exemple.org"))
                                .body())
                .contains("Confirm your email address");
    }

    @Test
    void tellsEverythingAtOnceAndKeepsWhatWasTyped() {
        var answer =
                send(
                        Map.of(
                                Typed.NAME,
                                "V",
                                Typed.NEQ,
                                "lettres",
                                Typed.PLACE,
                                "Zzyzx",
                                "fonction",
                                "Greffe <b>"));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains(
                        "role=\"alert\"",
                        "href=\"#champ-nom\"",
                        "href=\"#champ-type\"",
                        "href=\"#champ-neq\"",
                        "href=\"#champ-municipalite\"",
                        "href=\"#champ-personne\"",
                        "href=\"#champ-personne-courriel\"",
                        "href=\"#champ-consentement\"",
                        "value=\"Greffe &lt;b>\"");
    }

    @Test
    void asksWhichMunicipalityOfThatName() {
        var form = form("MRC ambiguë", "mrc@exemple.org");
        form.put(Typed.PLACE, "Clermont");
        var asked = send(form);
        assertThat(asked.statusCode()).isEqualTo(422);
        assertThat(asked.body()).contains("href=\"#champ-municipalite-code\"");
        form.put(
                Typed.PLACE_CODE,
                asked.body().replaceAll("(?s).*<option value=\"(\\d{5})\".*", "$1"));
        assertThat(send(form).statusCode()).isEqualTo(200);
    }

    @Test
    void asksToConfirmADoubtfulNeq() {
        var form = form("Douteuse", "douteuse@exemple.org");
        form.put(Typed.NEQ, "1143920116");
        assertThat(send(form).body()).contains("name=\"neq-exact\"");
        form.put(Typed.NEQ_RIGHT, "oui");
        assertThat(send(form).statusCode()).isEqualTo(200);
    }

    @Test
    void takesNothingFromAMachineAndBoundsWhatIsTooLong() {
        var machine = form("Machine acheteuse", "machine@exemple.org");
        machine.put(TypedForm.TRAP, "x");
        assertThat(send(machine).statusCode()).isEqualTo(200);
        assertThat(buyer("Machine acheteuse")).isEmpty();
        assertThat(send(form("x".repeat(4000), "long@exemple.org")).statusCode()).isEqualTo(422);
    }

    @Test
    void confirmsByTheButtonOnlyAndOnce() {
        send(form("Ville à confirmer", "confirmer@exemple.org"));
        var token = token("Ville à confirmer", Duration.ofDays(7));

        assertThat(APP.get("/r/" + token).body())
                .contains("Confirmer l’inscription de Ville à confirmer", "noindex");
        assertThat(status("Ville à confirmer")).isEqualTo(BuyerStatus.UNCONFIRMED);
        assertThat(send("/r/" + token, Map.of("choix", "rien")).body())
                .contains("Confirmer mon courriel");
        assertThat(send("/r/" + token, Map.of("choix", "confirmer")).body())
                .contains("Votre demande est transmise");
        assertThat(status("Ville à confirmer")).isEqualTo(BuyerStatus.SUBMITTED);
        assertThat(send("/r/" + token, Map.of("choix", "confirmer")).body())
                .contains("C’est déjà fait");
        assertThat(APP.get("/en/r/" + token).body()).contains("This is done already");
    }

    @Test
    void tellsThatALinkIsTooOldOrOfAnotherPole() {
        send(form("Ville en retard", "retard@exemple.org"));
        var late = token("Ville en retard", Duration.ofMillis(1));
        assertThat(APP.get("/r/" + late).body())
                .contains("Ce lien a expiré", "/inscription/acheteur");
        assertThat(APP.get("/r/" + late.replace(APP.estrie(), APP.mauricie())).statusCode())
                .isEqualTo(404);
        assertThat(status("Ville en retard")).isEqualTo(BuyerStatus.UNCONFIRMED);
    }

    private static BuyerStatus status(String name) {
        return buyer(name).orElseThrow().status();
    }

    private static Optional<Buyer> buyer(String name) {
        return APP.poles().inEstrie(() -> APP.bean(Buyers.class).find(Slug.of(name)));
    }

    private static String token(String name, Duration validity) {
        var id = buyer(name).orElseThrow().id().value();
        return APP.poles()
                .inEstrie(() ->
                        APP.bean(MailLinks.class).create(BuyerRegistrations.LINK, id, validity));
    }

    private HttpResponse<String> send(Map<String, String> form) {
        return send("/" + APP.estrie() + "/inscription/acheteur", form);
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
        form.put("type", "municipality");
        form.put(Typed.PLACE, "Sherbrooke");
        form.put(Typed.CONTACT_NAME, "Dominique Roy");
        form.put(Typed.CONTACT_EMAIL, contact);
        form.put(Typed.CONSENT, "oui");
        return form;
    }
}
