package quebec.esja.site.portfolio;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.View;
import quebec.esja.portfolio.PortfolioDraft;
import quebec.esja.portfolio.PortfolioPrint;
import quebec.esja.portfolio.PortfolioRequest;
import quebec.esja.portfolio.Portfolios;
import quebec.esja.site.Html;
import quebec.esja.site.Selection;
import quebec.esja.site.Visit;
import quebec.esja.site.directory.PlaceReader;
import quebec.esja.site.directory.Question;
import quebec.esja.site.templates.Templates;

/// Gives the enterprises of a search, or of a selection, as a document, or says in a page why it cannot.
@Controller
class PortfolioPages {

    private static final Duration FRESH = Duration.ofMinutes(1);

    private final Portfolios portfolios;
    private final PlaceReader places;
    private final Templates templates;

    PortfolioPages(Portfolios portfolios, PlaceReader places, Templates templates) {
        this.portfolios = portfolios;
        this.places = places;
        this.templates = templates;
    }

    @GetMapping("/{pole}/portfolio.pdf")
    View portfolio(
            Visit visit,
            @RequestParam MultiValueMap<String, String> parameters,
            WebRequest request,
            HttpServletResponse response) {
        var home = visit.href("/" + visit.here().slug());
        var directory = home + "/repertoire";
        var kept = Selection.read(parameters);
        var search = Question.read(parameters, places).search().onPage(1);
        var way =
                kept.isEmpty() ? Question.address(directory, search) : kept.on(home + "/selection");
        var asked =
                new PortfolioRequest(
                        kept.isEmpty()
                                ? new PortfolioRequest.Choice.BySearch(search)
                                : new PortfolioRequest.Choice.ByHand(kept.slugs()),
                        visit.language(),
                        visit.origin() + directory,
                        visit.origin() + way);
        return switch (portfolios.prepare(asked)) {
            case PortfolioDraft.Nothing _ ->
                    page(
                                    visit,
                                    "portfolio.page.nothing.title",
                                    visit.t("portfolio.page.nothing"),
                                    directory)
                            .with(HttpStatus.NOT_FOUND);
            case PortfolioDraft.TooMany(int enterprises) ->
                    page(
                                    visit,
                                    "portfolio.page.many.title",
                                    visit.t(
                                            "portfolio.page.many",
                                            Portfolios.MOST_ENTERPRISES,
                                            enterprises),
                                    way)
                            .with(HttpStatus.UNPROCESSABLE_CONTENT);
            case PortfolioDraft.Ready draft -> document(visit, draft, way, request, response);
        };
    }

    private View document(
            Visit visit,
            PortfolioDraft.Ready draft,
            String way,
            WebRequest request,
            HttpServletResponse response) {
        response.setHeader(
                HttpHeaders.CACHE_CONTROL,
                CacheControl.maxAge(FRESH).cachePublic().getHeaderValue());
        if (request.checkNotModified("W/\"" + draft.digest() + "\"")) {
            return PortfolioDocument.UNCHANGED;
        }
        return switch (portfolios.print(draft)) {
            case PortfolioPrint.Printed(byte[] pdf) ->
                    new PortfolioDocument(pdf, "portfolio-" + visit.here().slug() + ".pdf");
            case PortfolioPrint.Busy(Duration wait) -> {
                response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(wait.toSeconds()));
                yield page(
                                visit,
                                "portfolio.page.busy.title",
                                visit.t("portfolio.page.busy", wait.toSeconds()),
                                way)
                        .with(HttpStatus.SERVICE_UNAVAILABLE);
            }
        };
    }

    /// @param way where the page leads
    private Html page(Visit visit, String title, String sentence, String way) {
        return Html.once(
                templates.portfolioAnswer(visit.page(visit.t(title)).notIndexed(), sentence, way));
    }
}
