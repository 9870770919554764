package quebec.esja.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.net.URLEncoder;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import quebec.esja.directory.SupplierDirectory;
import quebec.esja.search.DirectorySearch;
import quebec.esja.site.Visit;
import quebec.esja.site.directory.DirectoryJson;
import quebec.esja.site.directory.ServedTerritories;

@RestController
class DirectoryApi {

    private static final CacheControl A_MINUTE =
            CacheControl.maxAge(Duration.ofMinutes(1)).cachePublic();

    private final SupplierDirectory directory;
    private final DirectorySearch searches;
    private final ServedTerritories served;
    private final DirectoryJson json;
    private final KnownParameters known;

    DirectoryApi(
            SupplierDirectory directory,
            DirectorySearch searches,
            ServedTerritories served,
            DirectoryJson json,
            KnownParameters known) {
        this.known = known;
        this.directory = directory;
        this.searches = searches;
        this.served = served;
        this.json = json;
    }

    /// @param suppliers how many enterprises it lists
    /// @param url       its home page
    record Pole(String slug, String name, int suppliers, String url) {}

    @GetMapping("/api/v1/poles")
    ResponseEntity<List<Pole>> poles(Visit visit) {
        return ResponseEntity.ok()
                .cacheControl(A_MINUTE)
                .body(
                        directory.openPoles().stream()
                                .map(pole ->
                                        new Pole(
                                                pole.slug(),
                                                pole.name(),
                                                pole.enterprises(),
                                                visit.origin() + "/" + pole.slug()))
                                .toList());
    }

    @GetMapping("/api/v1/poles/{pole}/suppliers")
    ResponseEntity<?> suppliersOfPole(
            Visit visit, @RequestParam MultiValueMap<String, String> parameters) {
        var wrong = known.wrong(parameters);
        return wrong.isPresent()
                ? problem(wrong.get())
                : ok(
                        visit,
                        parameters,
                        json.answer(
                                visit,
                                searches.search(
                                        KnownParameters.search(parameters),
                                        served.of(visit.here()))));
    }

    @GetMapping("/api/v1/suppliers")
    ResponseEntity<?> suppliers(
            Visit visit, @RequestParam MultiValueMap<String, String> parameters) {
        var wrong = known.wrong(parameters);
        return wrong.isPresent()
                ? problem(wrong.get())
                : ok(
                        visit,
                        parameters,
                        json.answer(
                                visit,
                                searches.searchProvince(KnownParameters.search(parameters))));
    }

    @GetMapping(value = "/api/openapi.json", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Resource> description() {
        return ResponseEntity.ok()
                .cacheControl(A_MINUTE)
                .body(new ClassPathResource("api/openapi.json"));
    }

    private static ResponseEntity<?> ok(
            Visit visit, MultiValueMap<String, String> parameters, DirectoryJson.Answer answer) {
        return ResponseEntity.ok()
                .cacheControl(A_MINUTE)
                .header(HttpHeaders.LINK, links(visit, parameters, answer))
                .body(answer);
    }

    /// The other pages of an answer (RFC 8288).
    private static String links(
            Visit visit, MultiValueMap<String, String> parameters, DirectoryJson.Answer answer) {
        var asked =
                parameters.keySet().stream()
                        .filter(name -> !name.equals("page"))
                        .map(name ->
                                name
                                        + "="
                                        + URLEncoder.encode(
                                                KnownParameters.first(parameters, name), UTF_8)
                                        + "&")
                        .collect(Collectors.joining());
        var pages = new LinkedHashMap<String, Integer>();
        pages.put("first", 1);
        if (answer.page() > 1) {
            pages.put("prev", answer.page() - 1);
        }
        if (answer.page() < answer.pages()) {
            pages.put("next", answer.page() + 1);
        }
        pages.put("last", answer.pages());
        return pages.entrySet().stream()
                .map(page ->
                        "<%s%s?%spage=%d>; rel=\"%s\""
                                .formatted(
                                        visit.origin(),
                                        visit.path(),
                                        asked,
                                        page.getValue(),
                                        page.getKey()))
                .collect(Collectors.joining(", "));
    }

    private static ResponseEntity<?> problem(String detail) {
        var problem = ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, detail);
        problem.setType(URI.create("about:blank"));
        return ResponseEntity.badRequest()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .cacheControl(CacheControl.noStore())
                .body(problem);
    }
}
