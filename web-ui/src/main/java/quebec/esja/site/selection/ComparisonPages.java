package quebec.esja.site.selection;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import quebec.esja.comparison.Comparison;
import quebec.esja.kernel.Slug;
import quebec.esja.portfolio.PortfolioEntry;
import quebec.esja.portfolio.Portfolios;
import quebec.esja.site.Html;
import quebec.esja.site.Page;
import quebec.esja.site.Selection;
import quebec.esja.site.Visit;
import quebec.esja.site.directory.Wording;
import quebec.esja.site.templates.Templates;

/// The first four enterprises of a visitor's selection, side by side.
@Controller
class ComparisonPages {

    private final Portfolios portfolios;
    private final Templates templates;
    private final Clock clock;

    ComparisonPages(Portfolios portfolios, Templates templates, Clock clock) {
        this.portfolios = portfolios;
        this.templates = templates;
        this.clock = clock;
    }

    @GetMapping("/{pole}/comparer")
    Html compare(Visit visit, @RequestParam MultiValueMap<String, String> parameters) {
        var home = "/" + visit.here().slug();
        var kept = Selection.read(parameters);
        var page =
                visit.page(visit.t("comparison.title"))
                        .under(
                                new Page.Crumb(visit.t("directory.title"), home + "/repertoire"),
                                new Page.Crumb(
                                        visit.t("selection.title"), kept.on(home + "/selection")))
                        .notIndexed();
        return Html.of(templates.selectionComparison(page, view(visit, kept, home)));
    }

    private ComparisonView view(Visit visit, Selection kept, String home) {
        Map<Slug, PortfolioEntry> known =
                portfolios.entries(
                        kept.slugs(), visit.language(), visit.href(home + "/repertoire"));
        var shown = known.entrySet().stream().limit(Comparison.MOST).toList();
        List<PortfolioEntry> entries = shown.stream().map(Map.Entry::getValue).toList();
        return new ComparisonView(
                shown.stream()
                        .map(one ->
                                new ComparisonView.Enterprise(
                                        one.getValue().name(),
                                        kept.on(one.getValue().url()),
                                        kept.without(one.getKey())
                                                .on(visit.href(home + "/comparer"))))
                        .toList(),
                Comparison.of(
                        entries,
                        visit.language(),
                        LocalDate.ofInstant(clock.instant(), Wording.QUEBEC)),
                known.size() - shown.size(),
                kept.on(visit.href(home + "/selection")),
                kept.on(visit.href(home + "/repertoire")));
    }
}
