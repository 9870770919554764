package quebec.esja.site.directory;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;
import quebec.esja.doors.PoleFront;
import quebec.esja.doors.PoleFronts;
import quebec.esja.gaps.WayOn;
import quebec.esja.search.DirectorySearch;
import quebec.esja.search.Facets;
import quebec.esja.search.SearchFigures;
import quebec.esja.search.SearchPage;
import quebec.esja.search.SupplierSearch;
import quebec.esja.site.Visit;
import quebec.esja.site.directory.ResultsView.Link;
import quebec.esja.territory.Distances;

/// Looks further when a Pôle has nothing or little: in the other Pôles, and in its own categories.
@NamedInterface("directory")
@Component
public class Elsewhere {

    /// Up to so many enterprises, a result is little.
    static final int LITTLE = 3;

    private static final int MOST_POLES = 4;

    private final DirectorySearch searches;
    private final ServedTerritories served;
    private final PoleFronts poles;
    private final Distances distances;
    private final Widening widening;

    Elsewhere(
            DirectorySearch searches,
            ServedTerritories served,
            PoleFronts poles,
            Distances distances,
            Widening widening) {
        this.searches = searches;
        this.served = served;
        this.poles = poles;
        this.distances = distances;
        this.widening = widening;
    }

    /// @param to where another search of this Pôle leads
    public WaysOn from(
            Visit visit, Question question, SearchPage found, Function<SupplierSearch, String> to) {
        var nothing = found.total() == 0;
        var lead = visit.t("directory.tell.lead");
        var tell = List.of(tell(visit, question.search(), nothing));
        if (!question.asked() || found.total() > LITTLE) {
            return new WaysOn(List.of(), Optional.empty(), List.of(), lead, tell, "");
        }
        var province = widening.of(question.search().onPage(1));
        var search = province.asked();
        var near = Widening.near(province);
        return new WaysOn(
                others(visit, search, province, nothing),
                province.total() <= found.total()
                        ? Optional.empty()
                        : Optional.of(
                                Link.to(
                                        visit.t("directory.elsewhere", province.total()),
                                        nothing
                                                ? leaving(visit, "", search)
                                                : Question.address(visit.href("/"), search))),
                nothing ? categories(visit, search, near, to) : List.of(),
                lead,
                tell,
                near.stream().findFirst().map(Facets.Count::code).orElse(""));
    }

    private record Other(PoleFront pole, double km) {}

    /// By an address of this Pôle, which counts that the way is taken and leads on.
    private static String leaving(Visit visit, String to, SupplierSearch search) {
        return Question.with(
                Question.address(visit.href("/" + visit.here().slug() + "/ailleurs"), search),
                "vers",
                to);
    }

    /// The Pôles that have answers, the nearest first. What answers to a part of the words only is no answer to the same question.
    private List<Link> others(
            Visit visit, SupplierSearch search, SearchFigures province, boolean nothing) {
        if (province.reading() instanceof SearchPage.Reading.AnyWord) {
            return List.of();
        }
        var counts = province.facets().poles();
        var here = served.of(visit.here());
        return poles.published().stream()
                .filter(pole -> counts.containsKey(pole.slug()))
                .filter(pole -> !pole.slug().equals(visit.here().slug()))
                .map(pole -> new Other(pole, distances.km(here, served.of(pole))))
                .sorted(
                        Comparator.comparingDouble(Other::km)
                                .thenComparing(other -> other.pole().slug()))
                .limit(MOST_POLES)
                .map(Other::pole)
                .map(pole ->
                        Link.to(
                                visit.t(
                                        "directory.elsewhere.pole",
                                        pole.name(),
                                        counts.getOrDefault(pole.slug(), 0)),
                                nothing
                                        ? leaving(visit, pole.slug(), search)
                                        : Question.address(
                                                visit.href("/" + pole.slug() + "/repertoire"),
                                                search)))
                .toList();
    }

    /// The categories of what answers elsewhere, where this Pôle has somebody.
    private List<Link> categories(
            Visit visit,
            SupplierSearch search,
            List<Facets.Count> near,
            Function<SupplierSearch, String> to) {
        var here = searches.figures(SupplierSearch.ALL.withPlace(search.place()));
        return widening.categories(
                visit, search, near, here.facets(), code -> category(search, code, to));
    }

    private static String category(
            SupplierSearch search, String code, Function<SupplierSearch, String> to) {
        var address = to.apply(SupplierSearch.ALL.withCategory(code).withPlace(search.place()));
        return Question.with(
                Question.with(address, SearchCounts.WAY, WayOn.CATEGORY.code()),
                SearchCounts.WORDS,
                search.q());
    }

    private static Link tell(Visit visit, SupplierSearch search, boolean nothing) {
        return Link.to(visit.t("directory.tell"), telling(visit, visit.here(), search, nothing));
    }

    /// The form by which a Pôle is told, with what was looked for in it.
    ///
    /// @param counted whether the Pôle counts the way, because it counted the search
    static String telling(Visit visit, PoleFront pole, SupplierSearch search, boolean counted) {
        var address =
                Question.address(
                        visit.href("/" + pole.slug() + "/besoins/nouveau"),
                        SupplierSearch.of(search.q())
                                .withCategory(search.category())
                                .withPlace(search.place()));
        return counted ? Question.with(address, SearchCounts.WAY, WayOn.NEED.code()) : address;
    }
}
