package quebec.esja.site.needs;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import quebec.esja.messaging.MailLinks;
import quebec.esja.needs.NeedData;
import quebec.esja.needs.NeedFilter;
import quebec.esja.needs.NeedOutcome;
import quebec.esja.needs.NeedRequest;
import quebec.esja.needs.NeedRequests;
import quebec.esja.needs.NeedRow;
import quebec.esja.needs.NeedStatus;
import quebec.esja.needs.Needs;
import quebec.esja.running.Chromium;
import quebec.esja.running.RunningApplication;
import quebec.esja.site.TypedForm;
import quebec.esja.texts.Language;

class NeedSiteTest {

    private static final RunningApplication APP = RunningApplication.shared();
    private static final AtomicInteger NEXT = new AtomicInteger();

    /// Each test comes from a place of its own on the network.
    private final String from = "2001:db8:d::" + Integer.toHexString(NEXT.incrementAndGet());

    @Test
    void takesWhatASearchAskedForAlreadyFilledIn() {
        var page = APP.get(form() + "?q=bo%C3%AEtes+%C3%A0+lunch&lieu=43027&categorie=traiteur");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(page.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(page.body())
                .contains(
                        "value=\"boîtes à lunch\"",
                        "value=\"Sherbrooke\"",
                        "name=\"lieu-choisi\" value=\"43027\"",
                        "<option value=\"traiteur\" selected>");
        assertThat(APP.get("/en" + form()).body())
                .contains("<html lang=\"en\"", "Tell the Pôle what you look for");
    }

    @Test
    void becomesANeedToTreatByTheButtonOfTheLetterOnly() {
        var answer = send(typed("Boîtes à lunch du colloque", "colloque@exemple.org"));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("Confirmez votre courriel", "colloque@exemple.org");
        assertThat(listed("colloque")).isEmpty();

        var token = asked("Chaises pour le colloque");
        assertThat(APP.get("/r/" + token).body()).contains("Chaises pour le colloque", "noindex");
        assertThat(listed("chaises pour")).as("opening the link confirms nothing").isEmpty();
        assertThat(send("/r/" + token, Map.of("choix", "confirmer")).body())
                .contains("Votre besoin est transmis");
        assertThat(listed("chaises pour"))
                .singleElement()
                .satisfies(row -> assertThat(row.status()).isEqualTo(NeedStatus.TO_TREAT));
        assertThat(send("/r/" + token, Map.of("choix", "confirmer")).body())
                .contains("C’est déjà fait");
        assertThat(APP.get("/r/" + token.replace(APP.estrie(), APP.mauricie())).statusCode())
                .isEqualTo(404);
    }

    @Test
    void tellsEverythingAtOnceAndKeepsWhatWasTyped() {
        var answer =
                send(
                        Map.of(
                                "q", "x",
                                "precisions", "Pour <b>40</b>",
                                "lieu", "Zzyzx",
                                "date", "demain",
                                "categorie", "astrologie"));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains(
                        "role=\"alert\"",
                        "href=\"#champ-q\"",
                        "href=\"#champ-lieu\"",
                        "href=\"#champ-date\"",
                        "href=\"#champ-categorie\"",
                        "href=\"#champ-personne\"",
                        "href=\"#champ-courriel\"",
                        "href=\"#champ-consentement\"",
                        "Pour &lt;b&gt;40");
    }

    @Test
    void asksWhichPlaceOfThatName() {
        var form = typed("Traiteur à Clermont", "clermont@exemple.org");
        form.put("lieu", "Clermont");
        var asked = send(form);
        assertThat(asked.statusCode()).isEqualTo(422);
        assertThat(asked.body()).contains("href=\"#champ-lieu-choisi\"");
        form.put(
                "lieu-choisi", asked.body().replaceAll("(?s).*<option value=\"(\\d{5})\".*", "$1"));
        assertThat(send(form).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Estrie", "MRC de Memphrémagog", "Magog", "St-Denis-de-Brompton"})
    void knowsARegionAnMrcAndAMunicipality(String place) {
        var form = typed("Traiteur " + place, "lieu" + place.length() + "@exemple.org");
        form.put("lieu", place);
        assertThat(send(form).statusCode()).isEqualTo(200);
    }

    @Test
    void takesNothingFromAMachineNorWithoutEnd() {
        var machine = typed("Machine", "machine-besoin@exemple.org");
        machine.put(TypedForm.TRAP, "x");
        assertThat(send(machine).statusCode()).isEqualTo(200);
        assertThat(unconfirmed("machine-besoin@exemple.org")).isZero();
        assertThat(send(typed("x".repeat(100_000), "long@exemple.org")).statusCode())
                .isEqualTo(422);
        for (var odd : List.of("%", "'", "\u0000", "🚲\u202E", "\\")) {
            var form = typed("Besoin " + odd, "bizarre@exemple.org");
            form.put("lieu", odd);
            assertThat(send(form).statusCode()).as(odd).isIn(200, 422);
        }
        for (int i = 0; i < 30; i++) {
            send(machine);
        }
        assertThat(send(machine).statusCode()).isEqualTo(429);
    }

    @Test
    void standsUpToTheAccessibilityRules() {
        try (var chromium = Chromium.open()) {
            for (int width : new int[] {390, 1440}) {
                var page = chromium.page(width);
                page.navigate(APP.url(form() + "?q=traiteur&lieu=43027"));
                assertThat(Chromium.accessibilityFaults(page)).isEmpty();
                assertThat(Chromium.scrollsSideways(page)).isFalse();
                page.locator("main button[type=submit]").click();
                page.waitForSelector("[role=alert]");
                assertThat(Chromium.accessibilityFaults(page)).isEmpty();
            }
        }
    }

    private static String form() {
        return "/" + APP.estrie() + "/besoins/nouveau";
    }

    private static List<NeedRow> listed(String text) {
        return APP.poles()
                .inEstrie(() -> APP.bean(Needs.class).page(NeedFilter.ALL.withText(text), 0, 10));
    }

    /// How many requests of that address wait: the sixth would be refused, so that many are missing to five.
    private static int unconfirmed(String email) {
        return APP.poles()
                .inEstrie(() -> {
                    int kept = 0;
                    while (APP.bean(NeedRequests.class).ask(request("Compte", email))
                            instanceof NeedOutcome.Received) {
                        kept++;
                    }
                    return 5 - kept;
                });
    }

    private static String asked(String what) {
        return APP.poles()
                .inEstrie(() -> {
                    if (APP.bean(NeedRequests.class).ask(request(what, "asked@exemple.org"))
                            instanceof NeedOutcome.Received(var id, var _)) {
                        return APP.bean(MailLinks.class)
                                .create(NeedRequests.LINK, id.value(), Duration.ofDays(7));
                    }
                    throw new AssertionError("refused: " + what);
                });
    }

    private static NeedRequest request(String what, String email) {
        return new NeedRequest(
                new NeedData(
                        what,
                        "",
                        "",
                        "",
                        Optional.empty(),
                        "",
                        new NeedData.Contact("Dominique Roy", email, Language.FRENCH)),
                true);
    }

    private HttpResponse<String> send(Map<String, String> form) {
        return send(form(), form);
    }

    private HttpResponse<String> send(String path, Map<String, String> form) {
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
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build());
    }

    private static Map<String, String> typed(String what, String email) {
        var form = new LinkedHashMap<String, String>();
        form.put("q", what);
        form.put("lieu", "Magog");
        form.put("personne", "Dominique Roy");
        form.put("courriel", email);
        form.put("consentement", "oui");
        return form;
    }
}
