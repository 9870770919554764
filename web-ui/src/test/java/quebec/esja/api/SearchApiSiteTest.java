package quebec.esja.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import quebec.esja.running.RunningApplication;
import quebec.esja.site.directory.FilledDirectory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What each parameter of a search changes, and what a result says.
class SearchApiSiteTest {

    private static final RunningApplication APP = FilledDirectory.open();
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @ParameterizedTest
    @CsvSource({
        "category=evenements,category=informatique",
        "place=43027,place=01023",
        "legalForm=coop-travail,legalForm=coop-solidarite",
        "socialPurpose=alimentation,socialPurpose=habitation",
        "mode=sale,mode=rental",
        "label=fairtrade,label=ecocert",
        "size=5-9,size=10-19",
        "tenders=true,proven=true"
    })
    void narrowsByEachFilter(String keeping, String losing) {
        assertThat(total("q=torrefaction&" + keeping)).as(keeping).isEqualTo(1);
        assertThat(total("q=torrefaction&" + losing)).as(losing).isZero();
    }

    @Test
    void ordersByName() {
        assertThat(names("q=zibelage&sort=name")).isSorted();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "category=rien",
                "place=99999",
                "place=Sherbrooke",
                "label=rien",
                "legalForm=rien",
                "socialPurpose=rien",
                "tenders=oui"
            })
    void refusesACodeThatNobodyKnowsAndSaysWhichThereAre(String query) {
        var answer = APP.get("/api/v1/suppliers?" + query);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().firstValue("Content-Type"))
                .contains("application/problem+json");
        assertThat(JSON.readTree(answer.body()).get("detail").asString())
                .containsAnyOf("traiteur", "/api/v1/", "true or false");
    }

    @Test
    void saysOfAResultWhatOthersKeyItBy() {
        var one = search("q=torrefaction").get("results").get(0);
        assertThat(one.get("neq").asString()).isEqualTo("1199990012");
        assertThat(one.get("labels").valueStream().map(JsonNode::asString))
                .contains("fairtrade", "b-corp")
                .doesNotContain("ecocert");
        assertThat(one.get("contracts").asInt()).isZero();
        assertThat(one.get("logo").isNull()).isTrue();
        assertThat(one.get("listings").valueStream().map(listed -> listed.get("url").asString()))
                .contains(
                        APP.url("/" + APP.estrie() + "/repertoire/torrefaction-equinoxe"),
                        APP.url("/" + APP.mauricie() + "/repertoire/torrefaction-equinoxe"));
        var here =
                JSON.readTree(
                        APP.get("/api/v1/poles/" + APP.estrie() + "/suppliers?q=torrefaction")
                                .body());
        var there = here.get("results").get(0);
        assertThat(there.get("municipalityCode").asString()).isEqualTo("43027");
        assertThat(there.get("listings").get(0).get("pole").asString()).isEqualTo(APP.estrie());
    }

    @Test
    void findsTheCodeOfAPlaceByItsName() {
        var places = JSON.readTree(APP.get("/api/v1/places?q=st-damase").body());
        assertThat(places.valueStream().map(place -> place.get("told").asString()))
                .contains(
                        "Saint-Damase (MRC des Maskoutains)", "Saint-Damase (MRC de La Matapédia)");
        assertThat(APP.get("/api/v1/places?q=memphremagog").body()).contains("\"450\"");
        assertThat(APP.get("/api/v1/places").body()).isEqualTo("[]");
        assertThat(APP.get("/api/v1/places?q=" + "a".repeat(10_000)).statusCode()).isEqualTo(200);
    }

    @Test
    void isReadByTheScriptsOfAnySite() {
        var answer =
                APP.get(
                        "/api/v1/suppliers?q=cafe",
                        request -> request.header("Origin", "https://ville.example"));
        assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).contains("*");
        assertThat(answer.headers().firstValue("Access-Control-Expose-Headers").orElseThrow())
                .contains("RateLimit");
        assertThat(answer.headers().firstValue("Access-Control-Allow-Credentials")).isEmpty();
    }

    private static int total(String query) {
        return search(query).get("total").asInt();
    }

    private static List<String> names(String query) {
        return search(query)
                .get("results")
                .valueStream()
                .map(result -> result.get("name").asString())
                .toList();
    }

    private static JsonNode search(String query) {
        var answer = APP.get("/api/v1/suppliers?" + query);
        assertThat(answer.statusCode()).as(query).isEqualTo(200);
        return JSON.readTree(answer.body());
    }
}
