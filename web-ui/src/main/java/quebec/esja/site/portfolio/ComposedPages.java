package quebec.esja.site.portfolio;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Optional;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.View;
import quebec.esja.compositions.Composition;
import quebec.esja.compositions.CompositionItem;
import quebec.esja.compositions.CompositionPrint;
import quebec.esja.compositions.Compositions;
import quebec.esja.files.Files;
import quebec.esja.files.StoredFile;
import quebec.esja.kernel.Slug;
import quebec.esja.portfolio.PortfolioEntry;
import quebec.esja.portfolio.Portfolios;
import quebec.esja.site.Html;
import quebec.esja.site.NotFound;
import quebec.esja.site.Page;
import quebec.esja.site.Visit;
import quebec.esja.site.templates.Templates;

/// The portfolios that a Pôle composed and published: a page each, and its document.
@Controller
class ComposedPages {

    private static final Duration FRESH = Duration.ofMinutes(1);

    private final Compositions compositions;
    private final Portfolios portfolios;
    private final Files files;
    private final Templates templates;

    ComposedPages(
            Compositions compositions, Portfolios portfolios, Files files, Templates templates) {
        this.compositions = compositions;
        this.portfolios = portfolios;
        this.files = files;
        this.templates = templates;
    }

    @GetMapping("/{pole}/portfolios/{portfolio}")
    View page(Visit visit, @PathVariable String portfolio) {
        return published(portfolio)
                .<View>map(composition -> page(visit, composition))
                .orElseGet(NotFound::new);
    }

    @GetMapping("/{pole}/portfolios/{portfolio}/portfolio.pdf")
    View document(
            @PathVariable String portfolio, WebRequest request, HttpServletResponse response) {
        return published(portfolio)
                .flatMap(this::printed)
                .<View>map(file -> {
                    response.setHeader(
                            HttpHeaders.CACHE_CONTROL,
                            CacheControl.maxAge(FRESH).cachePublic().getHeaderValue());
                    return request.checkNotModified("W/\"" + file.sha256() + "\"")
                            ? PortfolioDocument.UNCHANGED
                            : new PortfolioDocument(file.content(), portfolio + ".pdf");
                })
                .orElseGet(NotFound::new);
    }

    private Optional<Composition> published(String portfolio) {
        return Slug.parse(portfolio).flatMap(compositions::published);
    }

    private Optional<StoredFile> printed(Composition composition) {
        return compositions
                .lastPrint(composition.id())
                .flatMap(CompositionPrint::file)
                .flatMap(files::find);
    }

    private Html page(Visit visit, Composition composition) {
        var home = "/" + visit.here().slug();
        var items = compositions.items(composition);
        var entries =
                portfolios.entries(
                        items.stream().map(CompositionItem::slug).toList(),
                        visit.language(),
                        visit.href(home + "/repertoire"));
        var parts = new ArrayList<ComposedView.Part>();
        for (int i = 0; i < composition.data().sections().size(); i++) {
            var section = i;
            var those =
                    items.stream()
                            .filter(item -> item.section() == section)
                            .map(item -> entries.get(item.slug()))
                            .<PortfolioEntry>mapMulti((entry, then) -> {
                                if (entry != null) {
                                    then.accept(entry);
                                }
                            })
                            .toList();
            if (!those.isEmpty()) {
                parts.add(
                        new ComposedView.Part(composition.data().sections().get(i).title(), those));
            }
        }
        var design = composition.data().design();
        var title = composition.shownTitle();
        var page =
                visit.page(title)
                        .withDescription(
                                visit.t("composed.description", title, visit.here().name()))
                        .under(new Page.Crumb(visit.t("directory.title"), home + "/repertoire"));
        var document =
                compositions.lastPrint(composition.id()).flatMap(CompositionPrint::file).isPresent()
                        ? visit.href(home + "/portfolios/" + composition.slug() + "/portfolio.pdf")
                        : "";
        return Html.of(
                templates.portfolioComposed(
                        page, new ComposedView(design.text(), document, parts)));
    }
}
