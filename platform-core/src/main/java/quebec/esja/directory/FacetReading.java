package quebec.esja.directory;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// Gathers the counts of a [SearchStatement].
final class FacetReading {

    private static final String WITHOUT = "without ";

    private final Map<String, Integer> single = new HashMap<>();
    private final Map<String, List<Facets.Count>> many = new HashMap<>();
    private final List<SearchSql.Without> without = new ArrayList<>();

    void add(List<SearchStatement.Counted> counted, Long[] numbers) {
        for (int i = 0; i < counted.size(); i++) {
            add(counted.get(i).part(), counted.get(i).code(), numbers[i].intValue());
        }
    }

    private void add(String part, String key, int enterprises) {
        if (part.startsWith(WITHOUT)) {
            without.add(
                    new SearchSql.Without(
                            SearchPage.Dropped.valueOf(part.substring(WITHOUT.length())),
                            enterprises));
        } else if (key.isEmpty()) {
            single.put(part, enterprises);
        } else if (enterprises > 0) {
            many.computeIfAbsent(part, _ -> new ArrayList<>())
                    .add(new Facets.Count(key, enterprises));
        }
    }

    SearchSql.Outcome outcome(List<UUID> identities, SupplierSearch search) {
        Map<String, Integer> poles = new HashMap<>();
        many.getOrDefault("pole", List.of())
                .forEach(count -> poles.put(count.code(), count.enterprises()));
        return new SearchSql.Outcome(
                single.getOrDefault("matches", 0),
                single.getOrDefault("total", 0),
                identities,
                new Facets(
                        counts("category", search.category()),
                        counts("place", search.place()),
                        counts("form", search.legalForm()),
                        counts("purpose", search.socialPurpose()),
                        modes(search),
                        single.getOrDefault("proven", 0),
                        Map.copyOf(poles)),
                List.copyOf(without));
    }

    private List<Facets.Count> counts(String part, String asked) {
        List<Facets.Count> counts = new ArrayList<>(many.getOrDefault(part, List.of()));
        if (!asked.isEmpty() && counts.stream().noneMatch(count -> count.code().equals(asked))) {
            counts.add(new Facets.Count(asked, 0));
        }
        counts.sort(
                Comparator.comparing(Facets.Count::enterprises)
                        .reversed()
                        .thenComparing(Facets.Count::code));
        return List.copyOf(counts);
    }

    private List<Facets.Count> modes(SupplierSearch search) {
        List<Facets.Count> counts = new ArrayList<>();
        for (OfferingMode mode : List.of(OfferingMode.SALE, OfferingMode.RENTAL)) {
            int enterprises = single.getOrDefault(mode.code(), 0);
            if (enterprises > 0 || search.mode().filter(mode::equals).isPresent()) {
                counts.add(new Facets.Count(mode.code(), enterprises));
            }
        }
        return List.copyOf(counts);
    }
}
