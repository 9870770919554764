package quebec.esja.site.directory;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import quebec.esja.doors.PoleFront;
import quebec.esja.doors.PoleFronts;
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
        var tell = tell(visit, question.search());
        if (!question.asked() || found.total() > LITTLE) {
            return new WaysOn(List.of(), Optional.empty(), List.of(), tell);
        }
        var search = question.search().onPage(1);
        var province = searches.searchProvince(search);
        if (province.total() == 0 && search.filtered()) {
            search = SupplierSearch.of(search.q()).withPlace(search.place());
            province = searches.searchProvince(search);
        }
        return new WaysOn(
                others(visit, search, province),
                province.total() <= found.total()
                        ? Optional.empty()
                        : Optional.of(
                                Link.to(
                                        visit.t("directory.elsewhere", province.total()),
                                        Question.address(visit.href("/"), search))),
                found.total() == 0 ? categories(visit, search, province) : List.of(),
                tell);
    }

    /// The Pôles that have answers, the nearest first. What answers to a part of the words only is no answer to the same question.
    private List<Link> others(Visit visit, SupplierSearch search, SearchPage province) {
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
                                Question.address(
                                        visit.href("/" + pole.slug() + "/repertoire"), search)))
                .toList();
    }

    /// The categories of what answers elsewhere, where this Pôle has somebody.
    private List<Link> categories(Visit visit, SupplierSearch search, SearchPage province) {
        Map<String, Integer> here =
                searches
                        .search(SupplierSearch.ALL.withPlace(search.place()), List.of())
                        .facets()
                        .categories()
                        .stream()
                        .collect(Collectors.toMap(Facets.Count::code, Facets.Count::enterprises));
        return province.facets().categories().stream()
                .filter(count -> here.containsKey(count.code()))
                .filter(count -> !count.code().equals(search.category()))
                .sorted(Comparator.comparingInt(Facets.Count::enterprises).reversed())
                .limit(MOST_CATEGORIES)
                .map(count ->
                        Link.to(
                                visit.t(
                                        "directory.elsewhere.category",
                                        wording.category(visit.language(), count.code()),
                                        here.getOrDefault(count.code(), 0)),
                                Question.address(
                                        visit.href("/" + visit.here().slug() + "/repertoire"),
                                        SupplierSearch.ALL
                                                .withCategory(count.code())
                                                .withPlace(search.place()))))
                .toList();
    }

    private static Link tell(Visit visit, SupplierSearch search) {
        return Link.to(
                visit.t("directory.tell"),
                Question.address(
                        visit.href("/" + visit.here().slug() + "/besoins/nouveau"),
                        SupplierSearch.of(search.q())
                                .withCategory(search.category())
                                .withPlace(search.place())));
    }
}
