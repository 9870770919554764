package quebec.esja.site.directory;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import quebec.esja.Route;
import quebec.esja.Route.Audience;
import quebec.esja.Route.Surface;
import quebec.esja.SiteMap;
import quebec.esja.gaps.GapCell;
import quebec.esja.gaps.GapMap;
import quebec.esja.gaps.UnansweredSearches;
import quebec.esja.gaps.WayOn;
import quebec.esja.running.RunningApplication;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class DirectorySiteTest {

    private static final RunningApplication APP = FilledDirectory.open();

    /// How many Pôles hold the same: Estrie, and its look-alike when the tests run as the second.
    private static final int LIKE_ESTRIE = APP.poles().lookAlike().isPresent() ? 2 : 1;

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Test
    void findsAndSaysWhyInBothLanguages() {
        var french = APP.get(estrie("/repertoire?q=cafe&lieu=Sherbrooke")).body();
        assertThat(french)
                .contains(
                        "Une entreprise",
                        "Torréfaction Équinoxe",
                        "<mark>Café</mark>",
                        "Livre à Sherbrooke")
                .contains("région Estrie");
        assertThat(APP.get("/en" + estrie("/repertoire?q=cafe")).body())
                .contains(
                        "One enterprise",
                        "Found by what it offers",
                        "/en" + estrie("/repertoire/torrefaction-equinoxe"));
    }

    @Test
    void offersAWayOutWhenNothingAnswers() {
        var elsewhere =
                APP.get(estrie("/repertoire?q=cafe&lieu=44037&categorie=evenements")).body();
        assertThat(elsewhere).contains("Aucune entreprise", "Dans toutes les catégories");
        assertThat(APP.get(mauricie("/repertoire?q=zibelage")).body())
                .contains(
                        "Voir les " + 24 * LIKE_ESTRIE + " entreprises",
                        mauricie("/ailleurs?q=zibelage&amp;vers=\""));
        assertThat(APP.get(estrie("/repertoire?q=cafe&lieu=Atlantide")).body())
                .contains("Nous ne connaissons pas de lieu nommé", "Torréfaction Équinoxe");
    }

    @Test
    void takesAPlaceAtTheEndForWhereItIsDelivered() {
        var placed = APP.get(estrie("/repertoire?q=cafe+a+sherbrooke")).body();
        assertThat(placed)
                .contains(
                        "est pris pour le lieu de livraison",
                        "Torréfaction Équinoxe",
                        "Livre à Sherbrooke",
                        "value=\"cafe\"",
                        "value=\"sherbrooke\"",
                        "q=%22cafe+a+sherbrooke%22");
        assertThat(APP.get(estrie("/repertoire?q=%22cafe+a+sherbrooke%22")).body())
                .doesNotContain("est pris pour le lieu");
        assertThat(APP.get("/en" + estrie("/repertoire?q=cafe+sherbrooke")).body())
                .contains("is taken for the place of delivery");
    }

    @Test
    void takesAPostalCodeForThePlaceWhereItsAddressesAreKnown() {
        assertThat(APP.get(estrie("/repertoire?q=cafe&lieu=j1h+2b2")).body())
                .contains("Torréfaction Équinoxe", "Livre à Sherbrooke");
        assertThat(APP.get("/?q=cafe&lieu=J1H").body())
                .contains("Torréfaction Équinoxe", "Livre à Sherbrooke");
        assertThat(APP.get(estrie("/repertoire?q=cafe&lieu=A0A")).body())
                .contains("Nous ne connaissons pas de lieu nommé");
    }

    @Test
    void turnsThePagesOfALongResult() {
        var first = APP.get(estrie("/repertoire?q=zibelage")).body();
        assertThat(first).contains("24 entreprises", "page=2");
        assertThat(json(estrie("/repertoire.json?q=zibelage&page=2")).get("results").size())
                .isEqualTo(4);
        assertThat(
                        json(estrie("/repertoire.json?q=zibelage&page=999999999999"))
                                .get("page")
                                .asInt())
                .isEqualTo(2);
    }

    @Test
    void showsAnEnterpriseOfTwoPolesOnceInTheProvince() {
        var answer = json("/api/v1/suppliers?q=torrefaction");
        assertThat(answer.get("total").asInt()).isEqualTo(1);
        assertThat(answer.get("results").get(0).get("poles").size()).isEqualTo(1 + LIKE_ESTRIE);
        assertThat(APP.get("/?q=torrefaction").body())
                .contains("Une entreprise", "Pôle de la Mauricie");
    }

    @Test
    void leadsOnFromNothingToTheOtherPolesTheProvinceAndTheTeam() {
        var page = APP.get(mauricie("/repertoire?q=zibelage&tri=nom")).body();
        assertThat(page)
                .contains(
                        "Aucune entreprise",
                        "(" + 24 + " entreprises)",
                        mauricie("/ailleurs?q=zibelage&amp;tri=nom&amp;vers=" + APP.estrie()),
                        mauricie("/ailleurs?q=zibelage&amp;tri=nom&amp;vers=\""),
                        mauricie("/besoins/nouveau?q=zibelage&amp;vide=need"));
        assertThat(APP.get(estrie("/repertoire?q=zibelage")).body())
                .as("what answers here needs no other Pôle, but the team may still be told")
                .doesNotContain(mauricie("/repertoire?q=zibelage"))
                .contains(estrie("/besoins/nouveau?q=zibelage"));
    }

    @Test
    void keepsTheWholeQuestionOnTheWayToAnotherPole() {
        var question = "q=formules&amp;categorie=informatique&amp;lieu=372";
        assertThat(
                        APP.get(mauricie("/repertoire?q=formules&categorie=informatique&lieu=372"))
                                .body())
                .contains(
                        mauricie("/ailleurs?" + question + "&amp;vers=" + APP.estrie()),
                        mauricie("/besoins/nouveau?" + question + "&amp;vide=need"));
    }

    @Test
    void countsWhatPeopleAskInVainAndWhichWayTheyGo() {
        var person = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0";
        for (var agent : List.of(person, person, "Googlebot/2.1", "curl/8")) {
            APP.get(
                    mauricie("/repertoire?q=zibelage+819-555-0199&lieu=37067"),
                    request -> request.header("User-Agent", agent));
        }
        var answer =
                APP.get(
                        mauricie("/ailleurs?q=zibelage&lieu=37067&vers=" + APP.estrie()),
                        request -> request.header("User-Agent", person));
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location").orElseThrow())
                .endsWith(estrie("/repertoire?q=zibelage&lieu=37067"));
        assertThat(APP.get(mauricie("/ailleurs?q=x&vers=nulle-part")).statusCode()).isEqualTo(404);
        assertThat(APP.get(mauricie("/ailleurs?q=x&vers=//exemple.org")).statusCode())
                .isEqualTo(404);

        APP.bean(UnansweredSearches.class).close();
        var report =
                APP.poles()
                        .inMauricie(() ->
                                APP.bean(GapMap.class)
                                        .read(List.of("371", "372"), LocalDate.of(2020, 1, 1)));
        assertThat(report.ways()).containsEntry(WayOn.POLE, 1);
        assertThat(report.cells())
                .filteredOn(cell -> cell.territory().equals("371"))
                .singleElement()
                .satisfies(cell -> {
                    assertThat(cell.category()).isEqualTo("reemploi");
                    assertThat(cell.words()).containsExactly(new GapCell.Words("zibelage", 2));
                });
    }

    @Test
    void proposesItsOwnCategoriesOfWhatAnswersElsewhere() {
        assertThat(APP.get(mauricie("/repertoire?q=torr%C3%A9faction&mode=rental")).body())
                .contains("Catégorie voisine");
    }

    @Test
    void tellsProgramsTheAgreedShape() {
        var answer = json(estrie("/repertoire.json?q=cafe"));
        assertThat(names(answer)).contains("total", "page", "results", "facets");
        assertThat(names(answer.get("results").get(0)))
                .contains(
                        "slug",
                        "name",
                        "poles",
                        "municipality",
                        "categories",
                        "offerings",
                        "why",
                        "freshOn");
        assertThat(answer.get("facets").get("category").get(0).get("count").asInt()).isEqualTo(1);
    }

    @Test
    void showsAnEnterpriseWithoutItsContactPersonAndWithoutRunningItsWords() {
        var page = APP.get(estrie("/repertoire/torrefaction-equinoxe")).body();
        assertThat(page)
                .contains(
                        "Café biologique en grains",
                        "819 555-0100",
                        "1199990012",
                        "n’est pas une certification")
                .contains("application/ld+json", "\\u003c/script>")
                .doesNotContain("Sacha", "sacha@")
                .doesNotContain("<script>alert");
    }

    @Test
    void saysWhatABuyerAsksAndShowsLabelsAsDeclaredOrVerified() {
        var page = APP.get(estrie("/repertoire/torrefaction-equinoxe")).body();
        assertThat(page)
                .contains(
                        "Torréfier près de ceux qui boivent.",
                        "400 kg par semaine",
                        "3 jours ouvrables",
                        "5 à 9 employés",
                        "Lundi au vendredi, 8 h à 17 h",
                        "Fairtrade (équitable)",
                        "Vérifié par le Pôle le",
                        "Valide jusqu’au 30\u00A0avril 2099",
                        "href=\"https://exemple.org/certificat\" rel=\"noopener nofollow\"",
                        "B Corp",
                        "Déclaré par l’entreprise",
                        "No &lt;b&gt;12&lt;/b&gt;",
                        "\"hasCertification\"")
                .doesNotContain("Ecocert", "<b>12");
        assertThat(APP.get("/en" + estrie("/repertoire/torrefaction-equinoxe")).body())
                .contains(
                        "Roasting close to those who drink.",
                        "3 business days",
                        "Verified by the Pôle on",
                        "Wants to be invited");
    }

    @Test
    void namesOnlyTheClientsWhoAgreeAndFindsByTheUnspscCode() {
        var address = estrie("/repertoire/torrefaction-equinoxe");
        var program = "/api/v1/poles/" + APP.estrie() + "/suppliers/torrefaction-equinoxe";
        assertThat(APP.get(address).body())
                .contains(
                        "À partir de 18 $ le kilo",
                        "50201706 Café",
                        "Ville Nommée, 2024\u00A0: <span>Pauses du conseil</span>",
                        "Un client qui n’est pas nommé\u00A0: <span>Un congrès</span>")
                .doesNotContain("Client Secret");
        assertThat(APP.get(program).body())
                .contains("Ville Nommée", "50201706")
                .doesNotContain("Client Secret");
        assertThat(APP.get(estrie("/repertoire?q=50201706")).body())
                .contains("Une entreprise", "Torréfaction Équinoxe");
        assertThat(APP.get("/?q=50201706").body()).contains("Torréfaction Équinoxe");
    }

    @Test
    void showsTheOtherPlacesAndFindsByTheirTown() {
        assertThat(APP.get(estrie("/repertoire/torrefaction-equinoxe")).body())
                .contains(
                        "Autres lieux",
                        "Comptoir de Magog",
                        "12, rue Principale",
                        "tel:8195550177",
                        "\"location\":[{\"@type\":\"Place\"");
        assertThat(APP.get(estrie("/repertoire?q=%22magog%22")).body())
                .contains("Une entreprise", "Torréfaction Équinoxe");
    }

    @Test
    void narrowsByLabelSizeAndTendersWithPlainLinksThatNoRobotFollows() {
        var all = APP.get(estrie("/repertoire?q=cafe")).body();
        assertThat(all)
                .contains(
                        "href=\"" + estrie("/repertoire?q=cafe&amp;label=fairtrade\""),
                        "href=\"" + estrie("/repertoire?q=cafe&amp;taille=5-9\""),
                        "href=\"" + estrie("/repertoire?q=cafe&amp;appels=oui\""));
        var narrowed = APP.get(estrie("/repertoire?label=fairtrade&taille=5-9&appels=oui"));
        assertThat(narrowed.body())
                .contains(
                        "Une entreprise",
                        "Torréfaction Équinoxe",
                        "noindex",
                        "href=\"" + estrie("/repertoire?label=fairtrade&amp;taille=5-9\""));
        assertThat(facetLinks(narrowed.body()))
                .isNotEmpty()
                .allMatch(link -> link.contains("rel=\"nofollow\""));
        assertThat(APP.get(estrie("/repertoire?q=cafe&label=ecocert")).body())
                .as("it has expired")
                .contains("Aucune entreprise", "Avec ou sans ce label");
        assertThat(APP.get(mauricie("/repertoire?q=cafe&label=fairtrade")).body())
                .contains("Aucune entreprise");
        assertThat(APP.get("/?label=fairtrade").body()).contains("Torréfaction Équinoxe");
        assertThat(
                        APP.get(estrie("/repertoire?taille=immense&appels=x&label=%3Cb%3E"))
                                .statusCode())
                .isEqualTo(200);
        assertThat(
                        json("/api/v1/suppliers?label=fairtrade&size=5-9&tenders=true")
                                .get("total")
                                .asInt())
                .isEqualTo(1);
        assertThat(APP.get("/api/v1/suppliers?size=immense").statusCode()).isEqualTo(400);
    }

    private static List<String> facetLinks(String page) {
        return Pattern.compile("<a class=\"facet-choice\"[^>]*>")
                .matcher(page)
                .results()
                .map(MatchResult::group)
                .toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/repertoire/atelier-numero-1",
                "/repertoire/nulle-part",
                "/repertoire/..",
                "/repertoire/%C3%A9"
            })
    void doesNotKnowTheEnterprisesOfAnotherPole(String path) {
        assertThat(APP.get(mauricie(path)).statusCode()).isIn(400, 404);
    }

    @Test
    void givesATableThatSpreadsheetsReadAndCannotRun() {
        var answer = APP.get(estrie("/repertoire.csv"));
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow())
                .startsWith("text/csv");
        assertThat(answer.body()).startsWith("\uFEFFNom;Nom légal;NEQ;");
        assertThat(answer.body()).contains("'=cmd").doesNotContain("\n=cmd", "sacha@");
        assertThat(answer.body().lines().count()).isGreaterThan(26);
    }

    @Test
    void givesAWorkbookOfTheSameRows() throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            var bytes =
                    client.send(
                                    HttpRequest.newBuilder(
                                                    URI.create(
                                                            APP.url(
                                                                    estrie(
                                                                            "/repertoire.xlsx?q=cafe"))))
                                            .build(),
                                    HttpResponse.BodyHandlers.ofByteArray())
                            .body();
            try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(bytes))) {
                var rows = workbook.getFirstSheet().read();
                assertThat(rows).hasSize(2);
                assertThat(rows.get(1).getCellText(0)).isEqualTo("Torréfaction Équinoxe");
            }
        }
    }

    @Test
    void staysWithinFortyKilobytesCompressed() throws IOException {
        for (var path :
                List.of(
                        "/",
                        estrie(""),
                        estrie("/repertoire"),
                        estrie("/repertoire/torrefaction-equinoxe"))) {
            var compressed = new ByteArrayOutputStream();
            try (var gzip = new GZIPOutputStream(compressed)) {
                gzip.write(APP.get(path).body().getBytes(UTF_8));
            }
            assertThat(compressed.size()).as(path).isLessThan(40_000);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "%",
                "'",
                "\"><script>alert(1)</script>",
                "🚲",
                "\u202Eabc",
                "a b c d e f g h i j k l m n o p q r s t",
                "\\",
                ":*&|!"
            })
    void answersCleanlyToAnyWords(String q) {
        for (var path :
                List.of(
                        estrie("/repertoire"),
                        estrie("/repertoire.json"),
                        "/",
                        estrie("/repertoire.csv"))) {
            var answer =
                    APP.get(
                            path
                                    + "?q="
                                    + encoded(q)
                                    + "&lieu="
                                    + encoded(q)
                                    + "&categorie="
                                    + encoded(q)
                                    + "&page=-1");
            assertThat(answer.statusCode()).as(path).isEqualTo(200);
            assertThat(answer.body()).doesNotContain("<script>alert", "Exception");
        }
    }

    @Test
    void answersCleanlyToTenThousandCharacters() {
        assertThat(APP.get(estrie("/repertoire?q=" + "a".repeat(10_000))).statusCode())
                .isEqualTo(200);
        assertThat(APP.get(estrie("/repertoire?q=" + encoded("é".repeat(10_000)))).statusCode())
                .isEqualTo(200);
    }

    @Test
    void tellsProgramsWhatTheyAskWrongly() {
        for (var query :
                List.of("page=abc", "page=0", "mode=lent", "couleur=bleu", "sort=hasard")) {
            var answer = APP.get("/api/v1/suppliers?" + query);
            assertThat(answer.statusCode()).as(query).isEqualTo(400);
            assertThat(answer.headers().firstValue("Content-Type"))
                    .contains("application/problem+json");
        }
        assertThat(APP.get("/api/v1/poles/nulle-part/suppliers").statusCode()).isEqualTo(404);
    }

    @Test
    void describesEveryAddressOfTheApiThatIsPublic() {
        var described = json("/api/openapi.json").get("paths").propertyNames();
        var answered =
                SiteMap.ROUTES.stream()
                        .filter(route -> route.surface() == Surface.API)
                        .filter(route -> route.audience() instanceof Audience.Everyone)
                        .map(Route::pattern)
                        .collect(Collectors.toSet());
        assertThat(described).containsExactlyInAnyOrderElementsOf(answered);
        assertThat(json("/api/v1/poles"))
                .anySatisfy(
                        pole -> assertThat(pole.get("slug").asString()).isEqualTo(APP.estrie()));
    }

    @Test
    void tellsSearchEnginesItsPages() {
        assertThat(APP.get("/robots.txt").body()).contains("Sitemap: " + APP.url("/sitemap.xml"));
        assertThat(APP.get("/sitemap.xml").body())
                .contains(APP.url("/" + APP.estrie() + "/sitemap.xml"));
        assertThat(APP.get(estrie("/sitemap.xml")).body())
                .contains(
                        APP.url(estrie("/repertoire/torrefaction-equinoxe")),
                        APP.url("/en" + estrie("/repertoire")));
        var page = APP.get(estrie("/repertoire/torrefaction-equinoxe")).body();
        assertThat(page).contains("rel=\"canonical\"", "hreflang=\"en\"");
        assertThat(APP.get(estrie("/repertoire?q=cafe")).body()).contains("noindex");
    }

    @Test
    void namesThePrivacyOfficerInBothLanguages() {
        assertThat(APP.get(estrie("/confidentialite")).body())
                .contains(
                        "Camille Tremblay",
                        "vie-privee@esja.test",
                        "Commission d’accès à l’information");
        assertThat(APP.get("/en" + estrie("/confidentialite")).body())
                .contains("Camille Tremblay", "within 30 days");
    }

    @Test
    void welcomesWithTheCategoriesOfThePole() {
        assertThat(APP.get(estrie("")).body())
                .contains(
                        "Réemploi, friperie et mobilier",
                        estrie("/repertoire?categorie=reemploi"),
                        "acheteur");
        assertThat(APP.get("/").body())
                .contains("Pôle de l’Estrie", "Capitale-Nationale", "pas encore ouvert");
    }

    private static JsonNode json(String path) {
        var answer = APP.get(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return JSON.readTree(answer.body());
    }

    private static List<String> names(JsonNode node) {
        return List.copyOf(node.propertyNames());
    }

    private static String estrie(String path) {
        return "/" + APP.estrie() + path;
    }

    private static String mauricie(String path) {
        return "/" + APP.mauricie() + path;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, UTF_8);
    }
}
