package quebec.esja.site.sharing;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.List;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import quebec.esja.search.DirectorySearch;
import quebec.esja.site.Html;
import quebec.esja.site.Visit;
import quebec.esja.site.directory.PlaceReader;
import quebec.esja.site.directory.Question;
import quebec.esja.site.directory.Results;
import quebec.esja.site.directory.SearchCounts;
import quebec.esja.site.templates.Templates;

/// The search of a Pôle inside other sites: a page for a frame, a web component that makes the frame, and how to put them there.
@Controller
class WidgetPages {

    private static final CacheControl AN_HOUR =
            CacheControl.maxAge(Duration.ofHours(1)).cachePublic();

    private final Templates templates;
    private final DirectorySearch searches;
    private final PlaceReader places;
    private final Results results;
    private final SearchCounts counts;

    WidgetPages(
            Templates templates,
            DirectorySearch searches,
            PlaceReader places,
            Results results,
            SearchCounts counts) {
        this.counts = counts;
        this.templates = templates;
        this.searches = searches;
        this.places = places;
        this.results = results;
    }

    @GetMapping("/{pole}/widget")
    Html widget(
            Visit visit,
            HttpServletRequest request,
            @RequestParam MultiValueMap<String, String> parameters) {
        var question = Question.read(parameters, places);
        var found = searches.search(question.search().onPage(1), List.of());
        if (question.asked() && found.total() == 0) {
            counts.nothing(request, question, "");
        }
        var directory = "/" + visit.here().slug() + "/repertoire";
        var page = visit.page(visit.t("sharing.widget.title", visit.here().name())).notIndexed();
        return Html.of(
                templates.sharingWidget(
                        page,
                        results.view(visit, directory, question, found, slug -> slug),
                        question.asked(),
                        Question.address(visit.href(directory), question.search().onPage(1))));
    }

    @GetMapping("/{pole}/widget/installer")
    Html install(Visit visit) {
        var page =
                visit.page(visit.t("sharing.install.title"))
                        .withDescription(
                                visit.t("sharing.install.description", visit.here().name()));
        return Html.of(
                templates.sharingInstall(page, Snippet.frame(visit), Snippet.component(visit)));
    }

    /// Under an address that never changes, since it stands in the pages of others.
    @GetMapping("/widget.js")
    ResponseEntity<Resource> component() {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("text/javascript;charset=UTF-8"))
                .cacheControl(AN_HOUR)
                .header("Cross-Origin-Resource-Policy", "cross-origin")
                .body(new ClassPathResource("embed/widget.js"));
    }
}
