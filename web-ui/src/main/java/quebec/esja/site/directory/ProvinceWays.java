package quebec.esja.site.directory;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import quebec.esja.doors.PoleFront;
import quebec.esja.doors.PoleFronts;
import quebec.esja.search.DirectorySearch;
import quebec.esja.search.Facets;
import quebec.esja.search.SearchFigures;
import quebec.esja.search.SearchPage;
import quebec.esja.search.SupplierSearch;
import quebec.esja.site.Visit;
import quebec.esja.site.directory.ResultsView.Link;

/// Leads on from a search of the province that has nothing or little: to near categories, and to the Pôles that can be told.
@Component
public class ProvinceWays {

    private final DirectorySearch searches;
    private final Widening widening;
    private final ServedTerritories served;
    private final PoleFronts poles;

    ProvinceWays(
            DirectorySearch searches,
            Widening widening,
            ServedTerritories served,
            PoleFronts poles) {
        this.searches = searches;
        this.widening = widening;
        this.served = served;
        this.poles = poles;
    }

    /// Absent when much was found.
    public Optional<WaysOn> from(Visit visit, Question question, SearchPage found) {
        if (found.total() > Elsewhere.LITTLE) {
            return Optional.empty();
        }
        var nothing = found.total() == 0;
        var near =
                nothing
                        ? Widening.near(widening.beyond(SearchFigures.of(found)))
                        : List.<Facets.Count>of();
        var serving = served.serving(question.search().place());
        return Optional.of(
                new WaysOn(
                        List.of(),
                        Optional.empty(),
                        near.isEmpty() ? List.of() : categories(visit, question.search(), near),
                        visit.t(
                                serving.isEmpty()
                                        ? "directory.tell.lead.any"
                                        : "directory.tell.lead.served"),
                        tell(visit, question.search(), serving, nothing),
                        near.stream().findFirst().map(Facets.Count::code).orElse("")));
    }

    private List<Link> categories(Visit visit, SupplierSearch search, List<Facets.Count> near) {
        var all = searches.figuresOfProvince(SupplierSearch.ALL.withPlace(search.place()));
        return widening.categories(
                visit,
                search,
                near,
                all.facets(),
                code ->
                        Question.address(
                                visit.href("/"),
                                SupplierSearch.ALL.withCategory(code).withPlace(search.place())));
    }

    /// The Pôles of the place asked for; all of them when it tells none.
    private List<Link> tell(
            Visit visit, SupplierSearch search, List<PoleFront> serving, boolean nothing) {
        return (serving.isEmpty() ? poles.published() : serving)
                .stream()
                        .map(pole ->
                                Link.to(
                                        pole.name(),
                                        Elsewhere.telling(
                                                visit,
                                                pole,
                                                search,
                                                nothing && serving.size() == 1)))
                        .toList();
    }
}
