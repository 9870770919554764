package quebec.esja.api;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import quebec.esja.compositions.Composition;
import quebec.esja.compositions.CompositionItem;
import quebec.esja.compositions.CompositionPrint;
import quebec.esja.compositions.Compositions;
import quebec.esja.kernel.Slug;
import quebec.esja.site.Visit;

/// The portfolios that a Pôle published.
@RestController
class PortfolioApi {

    private static final CacheControl A_MINUTE =
            CacheControl.maxAge(Duration.ofMinutes(1)).cachePublic();

    private final Compositions compositions;

    PortfolioApi(Compositions compositions) {
        this.compositions = compositions;
    }

    record Row(String slug, String title, int enterprises, Instant changedAt, String url) {}

    /// @param document address of the printed one; null until it was printed
    record One(
            String slug,
            String title,
            String text,
            String language,
            String url,
            @Nullable String document,
            List<Section> sections) {}

    record Section(String title, List<Entry> suppliers) {}

    record Entry(String slug, String name, String url) {}

    @GetMapping("/api/v1/poles/{pole}/portfolios")
    ResponseEntity<List<Row>> portfolios(Visit visit) {
        return ResponseEntity.ok()
                .cacheControl(A_MINUTE)
                .body(
                        compositions.published().stream()
                                .map(row ->
                                        new Row(
                                                row.slug().value(),
                                                row.shownTitle(),
                                                row.enterprises(),
                                                row.changedAt(),
                                                address(visit, row.slug())))
                                .toList());
    }

    @GetMapping("/api/v1/poles/{pole}/portfolios/{portfolio}")
    ResponseEntity<?> portfolio(Visit visit, @PathVariable String portfolio) {
        var found = Slug.parse(portfolio).flatMap(compositions::published);
        if (found.isEmpty()) {
            return ResponseEntity.status(HttpStatus.NOT_FOUND)
                    .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                    .cacheControl(CacheControl.noStore())
                    .body(ProblemDetail.forStatus(HttpStatus.NOT_FOUND));
        }
        return ResponseEntity.ok().cacheControl(A_MINUTE).body(one(visit, found.get()));
    }

    private One one(Visit visit, Composition composition) {
        var data = composition.data();
        var url = address(visit, composition.slug());
        var items = compositions.items(composition);
        return new One(
                composition.slug().value(),
                composition.shownTitle(),
                data.design().text(),
                data.language().code(),
                url,
                compositions
                        .lastPrint(composition.id())
                        .flatMap(CompositionPrint::file)
                        .map(_ -> url + "/portfolio.pdf")
                        .orElse(null),
                IntStream.range(0, data.sections().size())
                        .mapToObj(section ->
                                new Section(
                                        data.sections().get(section).title(),
                                        items.stream()
                                                .filter(CompositionItem::listed)
                                                .filter(item -> item.section() == section)
                                                .map(item -> entry(visit, item))
                                                .toList()))
                        .toList());
    }

    private static Entry entry(Visit visit, CompositionItem item) {
        return new Entry(
                item.slug().value(),
                item.name(),
                visit.origin() + "/" + visit.here().slug() + "/repertoire/" + item.slug());
    }

    private static String address(Visit visit, Slug portfolio) {
        return visit.origin() + "/" + visit.here().slug() + "/portfolios/" + portfolio;
    }
}
