package quebec.esja.site.directory;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import quebec.esja.doors.PoleFront;
import quebec.esja.doors.PoleFronts;
import quebec.esja.gaps.WayOn;
import quebec.esja.search.DirectorySearch;
import quebec.esja.search.Facets;
import quebec.esja.search.SearchPage;
import quebec.esja.search.SupplierSearch;
import quebec.esja.site.Visit;
import quebec.esja.site.directory.ResultsView.Link;
import quebec.esja.territory.Distances;

/// Looks further when a Pôle has nothing or little: in the other Pôles, and in its own categories.
@Component
class Elsewhere {

    /// Up to so many enterprises, a result is little.
    private static final int LITTLE = 3;

    private static final int MOST_POLES = 4;
    private static final int MOST_CATEGORIES = 3;

    private final DirectorySearch searches;
    private final ServedTerritories served;
    private final PoleFronts poles;
    private final Distances distances;
    private final Wording wording;

    Elsewhere(
            DirectorySearch searches,
            ServedTerritories served,
            PoleFronts poles,
            Distances distances,
            Wording wording) {
        this.searches = searches;
        this.served = served;
        this.poles = poles;
        this.distances = distances;
        this.wording = wording;
    }

    WaysOn from(Visit visit, Question question, SearchPage found) {
        var nothing = found.total() == 0;
        var tell = tell(visit, question.search(), nothing);
        if (!question.asked() || found.total() > LITTLE) {
            return new WaysOn(List.of(), Optional.empty(), List.of(), tell, "");
        }
        var province = widest(question.search().onPage(1));
        var search = province.asked();
        var near = near(province);
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
                nothing ? categories(visit, search, near) : List.of(),
                tell,
                near.stream().findFirst().map(Facets.Count::code).orElse(""));
    }

    /// The question in all of Québec; without its lesser filters when nobody answers it, and at last without its place.
    private SearchPage widest(SupplierSearch asked) {
        var words = SupplierSearch.of(asked.q());
        var page = searches.searchProvince(asked);
        for (var wider : List.of(words.withPlace(asked.place()), words)) {
            if (page.total() == 0 && !wider.equals(page.asked())) {
                page = searches.searchProvince(wider);
            }
        }
        return page;
    }

    /// The categories of what answers elsewhere, the one that holds most first.
    private static List<Facets.Count> near(SearchPage province) {
        return province.facets().categories().stream()
                .sorted(Comparator.comparingInt(Facets.Count::enterprises).reversed())
                .toList();
    }

    /// By an address of this Pôle, which counts that the way is taken and leads on.
    private static String leaving(Visit visit, String to, SupplierSearch search) {
        return Question.with(
                Question.address(visit.href("/" + visit.here().slug() + "/ailleurs"), search),
                "vers",
                to);
    }

    /// The Pôles that have answers, the nearest first. What answers to a part of the words only is no answer to the same question.
    private List<Link> others(
            Visit visit, SupplierSearch search, SearchPage province, boolean nothing) {
        if (province.reading() instanceof SearchPage.Reading.AnyWord) {
            return List.of();
        }
        var counts = province.facets().poles();
        var here = served.of(visit.here());
        return poles.published().stream()
                .filter(pole -> counts.containsKey(pole.slug()))
                .filter(pole -> !pole.slug().equals(visit.here().slug()))
                .sorted(
                        Comparator.<PoleFront>comparingDouble(
                                        pole -> distances.km(here, served.of(pole)))
                                .thenComparing(PoleFront::slug))
                .limit(MOST_POLES)
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
    private List<Link> categories(Visit visit, SupplierSearch search, List<Facets.Count> near) {
        Map<String, Integer> here =
                searches
                        .search(SupplierSearch.ALL.withPlace(search.place()), List.of())
                        .facets()
                        .categories()
                        .stream()
                        .collect(Collectors.toMap(Facets.Count::code, Facets.Count::enterprises));
        return near.stream()
                .filter(count -> here.containsKey(count.code()))
                .filter(count -> !count.code().equals(search.category()))
                .limit(MOST_CATEGORIES)
                .map(count ->
                        Link.to(
                                visit.t(
                                        "directory.elsewhere.category",
                                        wording.category(visit.language(), count.code()),
                                        here.getOrDefault(count.code(), 0)),
                                category(visit, search, count.code())))
                .toList();
    }

    private static String category(Visit visit, SupplierSearch search, String code) {
        var address =
                Question.address(
                        visit.href("/" + visit.here().slug() + "/repertoire"),
                        SupplierSearch.ALL.withCategory(code).withPlace(search.place()));
        return Question.with(
                Question.with(address, SearchCounts.WAY, WayOn.CATEGORY.code()),
                DirectoryPages.WORDS,
                search.q());
    }

    private static Link tell(Visit visit, SupplierSearch search, boolean nothing) {
        var address =
                Question.address(
                        visit.href("/" + visit.here().slug() + "/besoins/nouveau"),
                        SupplierSearch.of(search.q())
                                .withCategory(search.category())
                                .withPlace(search.place()));
        return Link.to(
                visit.t("directory.tell"),
                nothing ? Question.with(address, SearchCounts.WAY, WayOn.NEED.code()) : address);
    }
}
