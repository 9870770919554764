package quebec.esja.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.net.URLEncoder;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
import quebec.esja.directory.OfferingMode;
import quebec.esja.directory.SizeBand;
import quebec.esja.directory.SupplierDirectory;
import quebec.esja.search.DirectorySearch;
import quebec.esja.search.SupplierSearch;
import quebec.esja.site.Visit;
import quebec.esja.site.directory.DirectoryJson;
import quebec.esja.site.directory.ServedTerritories;

@RestController
class DirectoryApi {

    private static final CacheControl A_MINUTE =
            CacheControl.maxAge(Duration.ofMinutes(1)).cachePublic();
    private static final Set<String> PARAMETERS =
            Set.of(
                    "q",
                    "category",
                    "place",
                    "legalForm",
                    "socialPurpose",
                    "mode",
                    "label",
                    "size",
                    "tenders",
                    "proven",
                    "sort",
                    "page");

    private final SupplierDirectory directory;

    private final DirectorySearch searches;
    private final ServedTerritories served;
    private final DirectoryJson json;

    DirectoryApi(
            SupplierDirectory directory,
            DirectorySearch searches,
            ServedTerritories served,
            DirectoryJson json) {
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
        var wrong = wrong(parameters);
        return wrong.isPresent()
                ? problem(wrong.get())
                : ok(
                        visit,
                        parameters,
                        json.answer(
                                visit,
                                searches.search(search(parameters), served.of(visit.here()))));
    }

    @GetMapping("/api/v1/suppliers")
    ResponseEntity<?> suppliers(
            Visit visit, @RequestParam MultiValueMap<String, String> parameters) {
        var wrong = wrong(parameters);
        return wrong.isPresent()
                ? problem(wrong.get())
                : ok(
                        visit,
                        parameters,
                        json.answer(visit, searches.searchProvince(search(parameters))));
    }

    @GetMapping(value = "/api/openapi.json", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Resource> description() {
        return ResponseEntity.ok()
                .cacheControl(A_MINUTE)
                .body(new ClassPathResource("api/openapi.json"));
    }

    private static SupplierSearch search(MultiValueMap<String, String> parameters) {
        return new SupplierSearch(
                first(parameters, "q"),
                first(parameters, "category"),
                first(parameters, "place"),
                first(parameters, "legalForm"),
                first(parameters, "socialPurpose"),
                OfferingMode.ofCode(first(parameters, "mode")),
                first(parameters, "label"),
                SizeBand.ofCode(first(parameters, "size")),
                first(parameters, "tenders").equals("true"),
                first(parameters, "proven").equals("true"),
                sort(first(parameters, "sort")).orElse(SupplierSearch.Sort.FIT),
                page(first(parameters, "page")).orElse(1));
    }

    /// What a program asks wrongly is told, not guessed.
    private static Optional<String> wrong(MultiValueMap<String, String> parameters) {
        for (var name : parameters.keySet()) {
            if (!PARAMETERS.contains(name)) {
                return Optional.of(
                        "There is no parameter of that name; those known are "
                                + PARAMETERS.stream().sorted().toList());
            }
        }
        if (page(first(parameters, "page")).isEmpty()) {
            return Optional.of("page must be a whole number from 1 to 1000000000");
        }
        var mode = first(parameters, "mode");
        if (!mode.isEmpty() && OfferingMode.ofCode(mode).isEmpty()) {
            return Optional.of("mode must be sale, rental or sale-and-rental");
        }
        var size = first(parameters, "size");
        if (!size.isEmpty() && SizeBand.ofCode(size).isEmpty()) {
            return Optional.of(
                    "size must be one of "
                            + Arrays.stream(SizeBand.values()).map(SizeBand::code).toList());
        }
        if (sort(first(parameters, "sort")).isEmpty()) {
            return Optional.of("sort must be fit, name or fresh");
        }
        return Optional.empty();
    }

    private static Optional<SupplierSearch.Sort> sort(String typed) {
        return switch (typed) {
            case "", "fit" -> Optional.of(SupplierSearch.Sort.FIT);
            case "name" -> Optional.of(SupplierSearch.Sort.NAME);
            case "fresh" -> Optional.of(SupplierSearch.Sort.FRESH);
            default -> Optional.empty();
        };
    }

    private static Optional<Integer> page(String typed) {
        if (typed.isEmpty()) {
            return Optional.of(1);
        }
        if (typed.length() > 10 || !typed.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return Optional.empty();
        }
        var page = Long.parseLong(typed);
        return page < 1 || page > 1_000_000_000 ? Optional.empty() : Optional.of((int) page);
    }

    private static String first(MultiValueMap<String, String> parameters, String name) {
        return Optional.ofNullable(parameters.getFirst(name)).orElse("").strip();
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
                                        + URLEncoder.encode(first(parameters, name), UTF_8)
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
