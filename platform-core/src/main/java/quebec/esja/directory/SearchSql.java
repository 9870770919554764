package quebec.esja.directory;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Record;
import quebec.esja.territory.Place;

/// Reads words, mends them, and finds.
final class SearchSql {

    /// The words of a search as PostgreSQL reads them.
    ///
    /// @param text       empty when no word was typed
    /// @param searchable false when something was typed in which there is no word
    /// @param several    whether more than one must be found
    record Words(String text, boolean searchable, boolean several) {
        static final Words NONE = new Words("", true, false);

        boolean present() {
            return !text.isEmpty();
        }
    }

    /// What one search gives.
    ///
    /// @param matches enterprises that answer to the words, filters aside
    record Outcome(
            int matches, int total, List<UUID> identities, Facets facets, List<Without> without) {

        static final Outcome NOTHING = new Outcome(0, 0, List.of(), Facets.NONE, List.of());
    }

    /// How many would be found without one filter.
    record Without(SearchPage.Dropped filter, int enterprises) {}

    Words words(SearchScopeSql scope, String q, boolean everyWord) {
        if (q.isEmpty()) {
            return Words.NONE;
        }
        return scope.dsl()
                .fetchSingle(
                        "SELECT asked::text, numnode(asked), asked::text LIKE '% & %' FROM reference.search_query(?, true, ?) AS asked",
                        q, everyWord)
                .map(row ->
                        new Words(
                                row.get(0, String.class),
                                row.get(1, Integer.class) > 0,
                                row.get(2, Boolean.class)));
    }

    Optional<String> corrected(SearchScopeSql scope, String q) {
        return Optional.ofNullable(
                scope.dsl()
                        .fetchSingle("SELECT reference.correct(?, 'supplier_word'::regclass)", q)
                        .get(0, String.class));
    }

    Outcome search(
            SearchScopeSql scope,
            SearchCodes codes,
            SupplierSearch search,
            Words words,
            Optional<Place> place,
            int offset,
            int size) {
        SearchStatement statement =
                new SearchStatement(scope, codes, search, words, place, offset, size);
        List<UUID> identities = new ArrayList<>();
        FacetReading facets = new FacetReading();
        for (Record row : scope.dsl().fetch(statement.text(), statement.bindings())) {
            if (row.get(0, String.class).equals("result")) {
                identities.add(row.get(1, UUID.class));
            } else {
                facets.add(statement.counted(), row.get(2, Long[].class));
            }
        }
        return facets.outcome(identities, search);
    }
}
