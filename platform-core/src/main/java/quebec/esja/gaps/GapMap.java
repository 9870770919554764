package quebec.esja.gaps;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import quebec.esja.needs.NeedTally;
import quebec.esja.needs.Needs;
import quebec.esja.search.DirectorySearch;
import quebec.esja.search.Facets;
import quebec.esja.search.SupplierSearch;
import quebec.esja.tenancy.TenantTransactions;
import quebec.esja.territory.Place;
import quebec.esja.territory.Territories;

/// Reads the gap map of the bound Pôle: sector × MRC, what was asked for in vain against who delivers there.
@Service
public class GapMap {

    /// Column of what was asked for without a place, or in a whole region.
    public static final String NO_PLACE = "";

    /// Column of what was asked for outside the territory of the Pôle.
    public static final String OUTSIDE = "outside";

    private static final int MOST_WORDS = 20;

    private final TenantTransactions transactions;
    private final Needs needs;
    private final DirectorySearch searches;
    private final Territories territories;
    private final GapSql sql = new GapSql();

    public GapMap(
            TenantTransactions transactions,
            Needs needs,
            DirectorySearch searches,
            Territories territories) {
        this.transactions = transactions;
        this.needs = needs;
        this.searches = searches;
        this.territories = territories;
    }

    /// Where in the map something counts.
    private record Spot(String category, String territory) {}

    /// What was asked for at one spot.
    private static final class Asked {
        private final Map<String, Integer> words = new LinkedHashMap<>();
        private int needs;
    }

    /// @param served codes of the territories of the Pôle
    /// @param from   first day of the period
    public GapReport read(Collection<String> served, LocalDate from) {
        return transactions.read(() -> {
            Map<Spot, Asked> asked = new HashMap<>();
            for (GapSql.Tally tally : sql.searches(from)) {
                at(asked, tally.category(), tally.place(), served)
                        .words
                        .merge(tally.words(), tally.searches(), Integer::sum);
            }
            for (NeedTally tally : needs.open()) {
                at(asked, tally.category(), tally.place(), served).needs += tally.needs();
            }
            return new GapReport(cells(asked), sql.ways(from));
        });
    }

    private Asked at(
            Map<Spot, Asked> asked, String category, String place, Collection<String> served) {
        return asked.computeIfAbsent(new Spot(category, column(place, served)), _ -> new Asked());
    }

    private String column(String code, Collection<String> served) {
        return territories
                .place(code)
                .map(place ->
                        switch (place) {
                            case Place.Municipality municipality ->
                                    within(municipality.territory(), served);
                            case Place.Territory territory -> within(territory, served);
                            case Place.Region _ -> NO_PLACE;
                        })
                .orElse(NO_PLACE);
    }

    private static String within(Place.Territory territory, Collection<String> served) {
        return served.contains(territory.code()) ? territory.code() : OUTSIDE;
    }

    private List<GapCell> cells(Map<Spot, Asked> asked) {
        Map<String, Map<String, Integer>> offered = new HashMap<>();
        List<GapCell> cells = new ArrayList<>();
        asked.forEach((spot, what) -> {
            Map<String, Integer> here =
                    offered.computeIfAbsent(spot.territory(), this::enterprises);
            cells.add(
                    new GapCell(
                            spot.category(),
                            spot.territory(),
                            what.words.values().stream().mapToInt(Integer::intValue).sum(),
                            what.needs,
                            here.getOrDefault(spot.category(), 0),
                            words(what.words)));
        });
        cells.sort(
                Comparator.comparingInt(GapCell::asked)
                        .reversed()
                        .thenComparing(GapCell::category)
                        .thenComparing(GapCell::territory));
        return cells;
    }

    private static List<GapCell.Words> words(Map<String, Integer> words) {
        return words.entrySet().stream()
                .sorted(
                        Map.Entry.<String, Integer>comparingByValue()
                                .reversed()
                                .thenComparing(Map.Entry.comparingByKey()))
                .limit(MOST_WORDS)
                .map(entry -> new GapCell.Words(entry.getKey(), entry.getValue()))
                .toList();
    }

    /// Listed enterprises by category, that deliver in the whole of that territory.
    private Map<String, Integer> enterprises(String territory) {
        String place = territory.equals(OUTSIDE) ? NO_PLACE : territory;
        return searches
                .search(SupplierSearch.ALL.withPlace(place), List.of())
                .facets()
                .categories()
                .stream()
                .collect(Collectors.toMap(Facets.Count::code, Facets.Count::enterprises));
    }
}
