package quebec.esja.site.directory;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import quebec.esja.search.DirectorySearch;
import quebec.esja.search.Facets;
import quebec.esja.search.SearchFigures;
import quebec.esja.search.SupplierSearch;
import quebec.esja.site.Visit;
import quebec.esja.site.directory.ResultsView.Link;

/// Asks a wider question of all of Québec, and names the categories of what answers.
@Component
class Widening {

    private static final int MOST_CATEGORIES = 3;

    private final DirectorySearch searches;
    private final Wording wording;

    Widening(DirectorySearch searches, Wording wording) {
        this.searches = searches;
        this.wording = wording;
    }

    /// The question in all of Québec; without its lesser filters when nobody answers it, and at last without its place.
    SearchFigures of(SupplierSearch asked) {
        return beyond(searches.figuresOfProvince(asked));
    }

    /// The same, when the answer of all of Québec is known already.
    SearchFigures beyond(SearchFigures answer) {
        var asked = answer.asked();
        var words = SupplierSearch.of(asked.q());
        var page = answer;
        for (var wider : List.of(words.withPlace(asked.place()), words)) {
            if (page.total() == 0 && !wider.equals(page.asked())) {
                page = searches.figuresOfProvince(wider);
            }
        }
        return page;
    }

    /// The categories of an answer, the one that holds most first.
    static List<Facets.Count> near(SearchFigures answer) {
        return answer.facets().categories().stream()
                .filter(count -> count.enterprises() > 0)
                .sorted(Comparator.comparingInt(Facets.Count::enterprises).reversed())
                .toList();
    }

    /// Those among near categories that hold somebody where the search was made, with how many there.
    ///
    /// @param here    everything where the search was made, for its place
    /// @param address of a category there
    List<Link> categories(
            Visit visit,
            SupplierSearch asked,
            List<Facets.Count> near,
            Facets here,
            Function<String, String> address) {
        Map<String, Integer> held =
                here.categories().stream()
                        .collect(Collectors.toMap(Facets.Count::code, Facets.Count::enterprises));
        return near.stream()
                .filter(count -> held.containsKey(count.code()))
                .filter(count -> !count.code().equals(asked.category()))
                .limit(MOST_CATEGORIES)
                .map(count ->
                        Link.to(
                                visit.t(
                                        "directory.elsewhere.category",
                                        wording.category(visit.language(), count.code()),
                                        held.getOrDefault(count.code(), 0)),
                                address.apply(count.code())))
                .toList();
    }
}
