package quebec.esja.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import quebec.esja.audit.Actor;
import quebec.esja.compositions.CompositionChange;
import quebec.esja.compositions.CompositionData;
import quebec.esja.compositions.Compositions;
import quebec.esja.doors.RateDoor;
import quebec.esja.portfolio.PortfolioDesign;
import quebec.esja.running.RunningApplication;
import quebec.esja.testing.Trade;
import quebec.esja.texts.Language;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What the running server answers is what its description says, and the examples of the description are of that shape.
class ApiSiteTest {

    private static final RunningApplication APP = RunningApplication.shared();
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static String slug = "";
    private static String portfolio = "";

    @BeforeAll
    static void list() {
        var trade = new Trade(APP.poles().province);
        slug =
                APP.poles()
                        .inEstrie(() -> trade.listed("Traiteur de l’interface", "").slug().value());
        for (int i = 0; i < 22; i++) {
            int number = i;
            APP.poles().inEstrie(() -> trade.listed("Traiteur paginé " + number, ""));
        }
        portfolio = APP.poles().inEstrie(() -> published(trade));
    }

    private static String published(Trade trade) {
        var province = APP.poles().province;
        var compositions =
                new Compositions(
                        province.transactions, province.audit, province.files, province.clock);
        var one = trade.listed("Buffet du portfolio", "");
        var created =
                (CompositionChange.Saved)
                        compositions.create(
                                Optional.empty(),
                                "Buffets de l’interface",
                                Language.FRENCH,
                                Actor.PLATFORM);
        var made = created.composition();
        compositions.save(
                Optional.empty(),
                made.id(),
                new CompositionData(
                        made.data().name(),
                        Language.FRENCH,
                        PortfolioDesign.USUAL,
                        CompositionData.Ordering.HAND,
                        List.of(new CompositionData.Section("Sherbrooke", List.of(one.id())))),
                made.version(),
                Actor.PLATFORM);
        compositions.publish(made.id(), true, Actor.PLATFORM);
        return made.slug().value();
    }

    private static JsonNode description() {
        return JSON.readTree(APP.get("/api/openapi.json").body());
    }

    static Stream<Named<String>> addresses() {
        return description().get("paths").propertyNames().stream()
                .filter(path -> !path.equals("/api/openapi.json"))
                .map(path -> Named.of(path, path));
    }

    @ParameterizedTest
    @MethodSource("addresses")
    void answersWhatItsDescriptionSays(String path) {
        var description = description();
        var answer = APP.get(filled(path));
        assertThat(answer.statusCode()).isEqualTo(200);
        var content =
                description
                        .at("/paths/" + path.replace("/", "~1"))
                        .at("/get/responses/200/content/application~1json");
        assertThat(faults(description, content.get("schema"), JSON.readTree(answer.body()), path))
                .isEmpty();
        assertThat(faults(description, content.get("schema"), content.get("example"), path))
                .as("the example")
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("addresses")
    void takesTheExampleOfEachParameter(String path) {
        for (var parameter :
                description().at("/paths/" + path.replace("/", "~1")).at("/get/parameters")) {
            if (parameter.get("in").asString().equals("query")) {
                var address =
                        filled(path)
                                + "?"
                                + parameter.get("name").asString()
                                + "="
                                + URLEncoder.encode(parameter.get("example").asString(), UTF_8);
                assertThat(APP.get(address).statusCode()).as(address).isEqualTo(200);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("addresses")
    void saysThatWhatOneHasIsStillRight(String path) {
        var first = APP.get(filled(path));
        var digest = first.headers().firstValue("ETag").orElseThrow();
        var again = APP.get(filled(path), request -> request.header("If-None-Match", digest));
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        assertThat(first.headers().firstValue("RateLimit").orElseThrow())
                .matches("\"api\";r=\\d+;t=\\d+");
    }

    @Test
    void givesOneEnterpriseWithoutItsContactPersonAndInItsOwnPoleOnly() {
        var one = APP.get("/api/v1/poles/" + APP.estrie() + "/suppliers/" + slug);
        assertThat(JSON.readTree(one.body()).get("offerings").size()).isEqualTo(1);
        assertThat(one.body()).doesNotContain("Camille Roy", "@esja.test");
        for (var wrong :
                List.of(
                        "/api/v1/poles/" + APP.mauricie() + "/suppliers/" + slug,
                        "/api/v1/poles/" + APP.estrie() + "/suppliers/%C3%A9")) {
            var answer = APP.get(wrong);
            assertThat(answer.statusCode()).as(wrong).isEqualTo(404);
            assertThat(type(answer)).startsWith("application/problem+json");
        }
    }

    @Test
    void givesAPublishedPortfolioInItsOwnPoleOnly() {
        var here = "/api/v1/poles/" + APP.estrie() + "/portfolios/";
        var one = JSON.readTree(APP.get(here + portfolio).body());
        assertThat(one.get("title").asString()).isEqualTo("Buffets de l’interface");
        assertThat(one.at("/sections/0/suppliers/0/name").asString())
                .isEqualTo("Buffet du portfolio");
        assertThat(one.get("document").isNull()).isTrue();
        for (var wrong :
                List.of(
                        here.replace(APP.estrie(), APP.mauricie()) + portfolio,
                        here + "inconnu",
                        here + "%C3%A9")) {
            assertThat(APP.get(wrong).statusCode()).as(wrong).isEqualTo(404);
        }
        assertThat(APP.get("/api/v1/poles/" + APP.mauricie() + "/portfolios").body())
                .doesNotContain(portfolio);
    }

    @Test
    void leadsFromPageToPage() {
        var address = "/api/v1/poles/" + APP.estrie() + "/suppliers?q=traiteur+pagin%C3%A9";
        var seen = new ArrayList<String>();
        var next = address;
        while (!next.isEmpty()) {
            var answer = APP.get(next);
            JSON.readTree(answer.body())
                    .get("results")
                    .forEach(result -> seen.add(result.get("slug").asString()));
            var link = answer.headers().firstValue("Link").orElseThrow();
            assertThat(link).contains("rel=\"first\"", "rel=\"last\"");
            next =
                    link.contains("rel=\"next\"")
                            ? link.replaceAll(
                                    ".*<" + Pattern.quote(APP.url("")) + "([^>]*)>; rel=\"next\".*",
                                    "$1")
                            : "";
        }
        assertThat(seen).doesNotHaveDuplicates().hasSizeGreaterThanOrEqualTo(22);
    }

    @Test
    void tellsANetworkThatAsksWithoutEndToWait() {
        HttpResponse<String> last = ask("2001:db8:a:1::1");
        for (int i = 1; i < RateDoor.MOST + 20; i++) {
            last = ask("2001:db8:a:1::" + Integer.toHexString(i % 999));
        }
        assertThat(last.statusCode()).isEqualTo(429);
        assertThat(type(last)).startsWith("application/problem+json");
        assertThat(last.headers().firstValue("Retry-After")).isPresent();
        assertThat(last.headers().firstValue("RateLimit").orElseThrow()).contains("r=0");
        assertThat(ask("2001:db8:a:2::1").statusCode()).as("another network").isEqualTo(200);
        assertThat(ask("pas une adresse :").statusCode()).isEqualTo(200);
    }

    @Test
    void countsTheFilesOfTheSiteApartAndItsPagesNotAtAll() {
        HttpResponse<String> last = ask("2001:db8:b:1::1", "/repertoire.json?q=rien");
        assertThat(last.headers().firstValue("RateLimit-Policy").orElseThrow())
                .isEqualTo("\"files\";q=%d;w=60".formatted(RateDoor.MOST));
        for (int i = 1; i < 3 * RateDoor.MOST && last.statusCode() != 429; i++) {
            last = ask("2001:db8:b:1::1", "/en/nulle-part/nouvelles.atom");
        }
        assertThat(last.statusCode()).isEqualTo(429);
        assertThat(ask("2001:db8:b:1::1", "/" + APP.estrie()).statusCode()).isEqualTo(200);
        assertThat(ask("2001:db8:b:1::1").statusCode()).as("the API").isEqualTo(200);
    }

    @Test
    void believesWhereARequestComesFromOnlyOfATrustedProxy() {
        var left = RateDoor.MOST;
        for (int i = 0; i < 60; i++) {
            left = left(outside("2001:db8:c:" + i + "::1"));
        }
        assertThat(left).as("each time another claim").isLessThan(RateDoor.MOST - 10);
        assertThat(left(ask("2001:db8:c:3::1"))).as("a proxy's").isEqualTo(RateDoor.MOST - 1);
    }

    private static HttpResponse<String> outside(String claimed) {
        return APP.getFromOutside(
                "/api/v1/categories", request -> request.header("X-Forwarded-For", claimed));
    }

    private static int left(HttpResponse<String> answer) {
        return Integer.parseInt(
                answer.headers()
                        .firstValue("RateLimit")
                        .orElseThrow()
                        .replaceAll(".*r=(\\d+).*", "$1"));
    }

    private static HttpResponse<String> ask(String from) {
        return ask(from, "/api/v1/categories");
    }

    private static HttpResponse<String> ask(String from, String path) {
        return APP.get(path, request -> request.header("X-Forwarded-For", from));
    }

    private static String type(HttpResponse<String> answer) {
        return answer.headers().firstValue("Content-Type").orElse("");
    }

    private static String filled(String path) {
        return path.replace("{pole}", APP.estrie())
                .replace("{supplier}", slug)
                .replace("{portfolio}", portfolio);
    }

    /// Where a value is not of the shape that the schema says; a property that the schema does not know is a fault as well.
    private static List<String> faults(
            JsonNode description, JsonNode schema, JsonNode value, String at) {
        if (schema.has("$ref")) {
            return faults(
                    description,
                    description.at(schema.get("$ref").asString().substring(1)),
                    value,
                    at);
        }
        var faults = new ArrayList<String>();
        if (!types(schema).contains(type(value))) {
            return List.of(at + " is " + type(value) + ", not " + types(schema));
        }
        if (schema.has("enum") && schema.get("enum").valueStream().noneMatch(value::equals)) {
            faults.add(at + " is none of " + schema.get("enum"));
        }
        if (value.isArray()) {
            value.forEach(item ->
                    faults.addAll(faults(description, schema.get("items"), item, at + "[]")));
        }
        if (value.isObject()) {
            schema.path("required")
                    .forEach(name -> {
                        if (!value.has(name.asString())) {
                            faults.add(at + " lacks " + name.asString());
                        }
                    });
            value.propertyNames()
                    .forEach(name -> {
                        var of =
                                schema.path("properties").has(name)
                                        ? schema.get("properties").get(name)
                                        : schema.path("additionalProperties");
                        if (of.isMissingNode()) {
                            faults.add(at + " has " + name + ", which is not described");
                        } else {
                            faults.addAll(
                                    faults(description, of, value.get(name), at + "." + name));
                        }
                    });
        }
        return faults;
    }

    private static List<String> types(JsonNode schema) {
        var type = schema.get("type");
        return type.isArray()
                ? type.valueStream().map(JsonNode::asString).toList()
                : type.asString().equals("number")
                        ? List.of("number", "integer")
                        : List.of(type.asString());
    }

    private static String type(JsonNode value) {
        if (value.isNull()) {
            return "null";
        }
        if (value.isObject()) {
            return "object";
        }
        if (value.isArray()) {
            return "array";
        }
        if (value.isBoolean()) {
            return "boolean";
        }
        return value.isString() ? "string" : value.isIntegralNumber() ? "integer" : "number";
    }
}
