package quebec.esja.site.home;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;
import quebec.esja.SiteMap;
import quebec.esja.commitments.Wall;
import quebec.esja.directory.Nomenclature;
import quebec.esja.directory.PublishedPole;
import quebec.esja.directory.SupplierDirectory;
import quebec.esja.directory.Term;
import quebec.esja.profile.PoleProfiles;
import quebec.esja.province.ProvinceFigures;
import quebec.esja.search.DirectorySearch;
import quebec.esja.search.SearchPage;
import quebec.esja.search.SupplierSearch;
import quebec.esja.site.Html;
import quebec.esja.site.Visit;
import quebec.esja.site.attention.Onlookers;
import quebec.esja.site.directory.PlaceReader;
import quebec.esja.site.directory.ProvinceWays;
import quebec.esja.site.directory.Question;
import quebec.esja.site.directory.Results;
import quebec.esja.site.directory.ResultsView.Link;
import quebec.esja.site.directory.SearchCounts;
import quebec.esja.site.directory.WaysOn;
import quebec.esja.site.templates.Templates;

@Controller
class HomePages {

    private static final int LATEST_CONTRACTS = 6;

    private final Templates templates;
    private final SupplierDirectory directory;
    private final DirectorySearch searches;
    private final ProvinceFigures figures;
    private final Nomenclature nomenclature;
    private final PoleProfiles profiles;
    private final PlaceReader places;
    private final Onlookers onlookers;
    private final Results results;
    private final ProvinceWays ways;
    private final SearchCounts counts;
    private final Wall wall;

    HomePages(
            Templates templates,
            SupplierDirectory directory,
            DirectorySearch searches,
            ProvinceFigures figures,
            Nomenclature nomenclature,
            PoleProfiles profiles,
            PlaceReader places,
            Onlookers onlookers,
            Results results,
            ProvinceWays ways,
            SearchCounts counts,
            Wall wall) {
        this.ways = ways;
        this.counts = counts;
        this.templates = templates;
        this.directory = directory;
        this.searches = searches;
        this.figures = figures;
        this.nomenclature = nomenclature;
        this.profiles = profiles;
        this.places = places;
        this.onlookers = onlookers;
        this.results = results;
        this.wall = wall;
    }

    @GetMapping("/")
    Html province(
            Visit visit,
            @RequestParam MultiValueMap<String, String> parameters,
            HttpServletRequest request) {
        var question = Question.read(parameters, places);
        var poles = directory.openPoles();
        if (question.asked()) {
            var found = searches.searchProvince(question.search());
            onlookers.foundInProvince(request, found.results());
            var waysOn = ways.from(visit, question, found);
            if (found.total() == 0) {
                counts.nothingInProvince(request, question, waysOn.map(WaysOn::nearest).orElse(""));
            }
            return results(visit, question, found, waysOn, poles);
        }
        var page =
                visit.page(visit.t("home.province.title"))
                        .withDescription(visit.t("home.province.description"));
        return Html.of(
                templates.homeProvince(
                        page,
                        Tile.all(poles, directory.knownPoles()),
                        poles.size(),
                        directory.enterprisesInProvince(),
                        figures.publicFigures(),
                        categories(visit, "/", Map.of())));
    }

    private Html results(
            Visit visit,
            Question question,
            SearchPage found,
            Optional<WaysOn> waysOn,
            List<PublishedPole> poles) {
        var names =
                poles.stream().collect(Collectors.toMap(PublishedPole::slug, Function.identity()));
        var view =
                results.view(
                        visit,
                        "/",
                        question,
                        found,
                        slug ->
                                Optional.ofNullable(names.get(slug))
                                        .map(PublishedPole::name)
                                        .orElse(slug));
        var page = visit.page(visit.t("directory.title.province")).known("").notIndexed();
        return Html.of(
                templates.directorySearch(
                        page, view, waysOn, nomenclature.categories(), Optional.empty()));
    }

    /// Where the results of the province begin, for who types the address of the directory.
    @GetMapping("/repertoire")
    View directory(Visit visit) {
        var home =
                new RedirectView(
                        visit.href("/") + (visit.query().isEmpty() ? "" : "?" + visit.query()));
        home.setStatusCode(HttpStatus.MOVED_PERMANENTLY);
        home.setExposeModelAttributes(false);
        return home;
    }

    @GetMapping("/{pole}")
    Html pole(Visit visit) {
        var pole = visit.here();
        var figures = directory.figures();
        var page =
                visit.page(pole.name())
                        .withDescription(visit.t("home.pole.description", pole.name()));
        return Html.of(
                templates.homePole(
                        page,
                        pole,
                        profiles.read().data(),
                        figures,
                        wall.count(),
                        categories(visit, "/" + pole.slug() + "/repertoire", figures.categories()),
                        directory.latestContracts(LATEST_CONTRACTS).stream()
                                .map(contract -> Proof.of(visit, contract))
                                .toList(),
                        doors(visit)));
    }

    @GetMapping("/{pole}/accessibilite")
    Html accessibility(Visit visit) {
        var page = visit.page(visit.t("home.accessibility.title"));
        return Html.of(templates.homeAccessibility(page, profiles.read().data().email()));
    }

    @GetMapping("/{pole}/confidentialite")
    Html privacy(Visit visit) {
        var page = visit.page(visit.t("home.privacy.title"));
        return Html.of(templates.homePrivacy(page, profiles.read().data()));
    }

    /// Categories in their order; with counts, only those that hold someone.
    private List<Category> categories(Visit visit, String path, Map<String, Integer> counts) {
        var locale = visit.language().locale();
        return nomenclature.categories().stream()
                .filter(category -> counts.isEmpty() || counts.containsKey(category.code()))
                .map(category ->
                        new Category(
                                category.name().in(locale),
                                category.description().in(locale),
                                address(visit, path, category),
                                counts.getOrDefault(category.code(), 0)))
                .toList();
    }

    private static String address(Visit visit, String path, Term category) {
        return Question.address(visit.href(path), SupplierSearch.ALL.withCategory(category.code()));
    }

    /// The ways in for enterprises and buyers, where the site has them.
    private static List<Link> doors(Visit visit) {
        return List.of("entreprise", "acheteur").stream()
                .filter(who -> SiteMap.ofPattern("/{pole}/inscription/" + who).isPresent())
                .map(who ->
                        new Link(
                                visit.t("home.pole.door." + who),
                                visit.href("/" + visit.here().slug() + "/inscription/" + who),
                                false))
                .toList();
    }
}
