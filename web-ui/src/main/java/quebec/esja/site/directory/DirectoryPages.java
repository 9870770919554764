package quebec.esja.site.directory;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;
import quebec.esja.directory.Nomenclature;
import quebec.esja.directory.Supplier;
import quebec.esja.directory.SupplierDirectory;
import quebec.esja.doors.PoleFront;
import quebec.esja.doors.PoleFronts;
import quebec.esja.gaps.WayOn;
import quebec.esja.kernel.Slug;
import quebec.esja.search.DirectorySearch;
import quebec.esja.search.Found;
import quebec.esja.site.Html;
import quebec.esja.site.Keep;
import quebec.esja.site.NotFound;
import quebec.esja.site.Page;
import quebec.esja.site.Selection;
import quebec.esja.site.Visit;
import quebec.esja.site.attention.Onlookers;
import quebec.esja.site.contacts.ContactsViews;
import quebec.esja.site.directory.ResultsView.Link;
import quebec.esja.site.templates.Templates;

@Controller
class DirectoryPages {

    private final Templates templates;
    private final SupplierDirectory directory;
    private final DirectorySearch searches;
    private final ServedTerritories served;
    private final PlaceReader places;
    private final Results results;
    private final SupplierViews suppliers;
    private final ContactsViews contacts;
    private final Nomenclature nomenclature;
    private final Elsewhere elsewhere;
    private final ResultsPage pages;
    private final Onlookers onlookers;
    private final SearchCounts counts;
    private final PoleFronts poles;

    DirectoryPages(
            Templates templates,
            SupplierDirectory directory,
            DirectorySearch searches,
            ServedTerritories served,
            PlaceReader places,
            Results results,
            SupplierViews suppliers,
            ContactsViews contacts,
            Nomenclature nomenclature,
            Elsewhere elsewhere,
            ResultsPage pages,
            Onlookers onlookers,
            SearchCounts counts,
            PoleFronts poles) {
        this.templates = templates;
        this.directory = directory;
        this.searches = searches;
        this.served = served;
        this.places = places;
        this.results = results;
        this.suppliers = suppliers;
        this.contacts = contacts;
        this.nomenclature = nomenclature;
        this.elsewhere = elsewhere;
        this.pages = pages;
        this.onlookers = onlookers;
        this.counts = counts;
        this.poles = poles;
    }

    @GetMapping("/{pole}/repertoire")
    Html search(
            Visit visit,
            HttpServletRequest request,
            @RequestParam MultiValueMap<String, String> parameters) {
        var question = Question.read(parameters, places);
        var found = searches.search(question.search(), served.of(visit.here()));
        if (question.asked()) {
            onlookers.found(request, found.results().stream().map(Found::id).toList());
        }
        var view = results.view(visit, visit.path(), question, found, slug -> slug);
        var waysOn =
                elsewhere.from(
                        visit,
                        question,
                        found,
                        search -> Question.address(visit.href(visit.path()), search));
        if (view.total() == 0 && question.asked()) {
            counts.nothing(request, question, waysOn.nearest());
        }
        counts.arrived(
                request,
                Question.first(parameters, SearchCounts.WAY),
                question.search().q() + Question.first(parameters, SearchCounts.WORDS));
        return Html.of(
                templates.directorySearch(
                        pages.of(visit, question, view.total()),
                        view,
                        Optional.of(waysOn),
                        nomenclature.categories(),
                        view.total() == 0
                                ? Optional.empty()
                                : Optional.of(portfolio(visit, question))));
    }

    /// The way from a page that found nothing to another Pôle, or to all of Québec when none is named.
    @GetMapping("/{pole}/ailleurs")
    View elsewhere(
            Visit visit,
            HttpServletRequest request,
            @RequestParam MultiValueMap<String, String> parameters) {
        var search = Question.read(parameters, places).search();
        var to = Question.first(parameters, "vers");
        var path =
                to.isEmpty()
                        ? Optional.of("/")
                        : poles.published().stream()
                                .map(PoleFront::slug)
                                .filter(to::equals)
                                .map(slug -> "/" + slug + "/repertoire")
                                .findFirst();
        return path.<View>map(
                        there -> {
                            var way = to.isEmpty() ? WayOn.PROVINCE : WayOn.POLE;
                            counts.arrived(request, way.code(), search.q());
                            return seeOther(Question.address(visit.href(there), search));
                        })
                .orElseGet(NotFound::new);
    }

    private static View seeOther(String address) {
        return redirect(address, HttpStatus.SEE_OTHER);
    }

    private static View redirect(String address, HttpStatus status) {
        var view = new RedirectView(address);
        view.setStatusCode(status);
        view.setExposeModelAttributes(false);
        return view;
    }

    @GetMapping("/{pole}/repertoire/{supplier}")
    View supplier(
            Visit visit,
            HttpServletRequest request,
            @PathVariable String supplier,
            @RequestParam MultiValueMap<String, String> parameters) {
        return Slug.parse(supplier)
                .flatMap(directory::listed)
                .<View>map(found -> {
                    onlookers.read(request, found.id());
                    return page(visit, found, Selection.read(parameters));
                })
                .orElseGet(() -> moved(visit, supplier));
    }

    /// To the enterprise that took in the one of this address, for good.
    private View moved(Visit visit, String address) {
        return Slug.parse(address)
                .flatMap(directory::movedTo)
                .<View>map(kept ->
                        redirect(
                                visit.href("/" + visit.here().slug() + "/repertoire/" + kept),
                                HttpStatus.MOVED_PERMANENTLY))
                .orElseGet(NotFound::new);
    }

    private Html page(Visit visit, Supplier found, Selection kept) {
        var view = suppliers.view(visit, found);
        var page =
                visit.page(found.name())
                        .withDescription(view.summary())
                        .pictured(
                                view.pictures()
                                        .forSharing()
                                        .orElse(Page.Shared.drawn(visit.path() + "/partage.png")))
                        .under(
                                new Page.Crumb(
                                        visit.t("directory.title"),
                                        kept.on("/" + visit.here().slug() + "/repertoire")));
        var keep = Keep.of(kept, found.slug(), found.name(), visit.href(visit.path()));
        return Html.of(
                templates.directorySupplier(
                        kept.isEmpty() ? page : page.notIndexed(),
                        view,
                        contacts.of(visit, found),
                        keep,
                        kept));
    }

    /// The portfolio of the same filters.
    private static Link portfolio(Visit visit, Question question) {
        return Link.to(
                visit.t("directory.download.pdf"),
                Question.address(
                        visit.href("/" + visit.here().slug() + "/portfolio.pdf"),
                        question.search().onPage(1)));
    }
}
