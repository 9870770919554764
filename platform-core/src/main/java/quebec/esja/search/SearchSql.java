package quebec.esja.search;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Reads words, mends them, and finds what holds them.
final class SearchSql {

    /// What a word counts in a description and place, in keywords, in an offering, in a name.
    static final String WEIGHTS = "{0.03,0.12,0.45,1.0}";

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
                        .fetchSingle("SELECT reference.correct(?, 'listed_word'::regclass)", q)
                        .get(0, String.class));
    }

    /// The offerings that hold the words; with several words, also those of enterprises that hold them all together. The words
    /// are read in queries of their own, so that PostgreSQL reads them once and not at every row.
    Hits hits(SearchScopeSql scope, Words words) {
        String asked = "(SELECT ?::tsquery)";
        String hit = "o.number, ts_rank('%s', o.words, %s) AS fit".formatted(WEIGHTS, asked);
        String among = " FROM offering_document o WHERE ";
        String alone = hit + among + "o.words @@ " + asked;
        String found =
                words.several()
                        ? "WITH alone AS MATERIALIZED (SELECT o.supplier_id, %s) SELECT number, fit FROM alone UNION ALL SELECT %s"
                                        .formatted(alone, hit)
                                + among
                                + "o.supplier_id = ANY (ARRAY(SELECT d.supplier_id FROM supplier_document d WHERE d.words @@ %s EXCEPT SELECT supplier_id FROM alone))"
                                        .formatted(asked)
                        : "SELECT " + alone;
        return scope.dsl()
                .fetchSingle(
                        "SELECT array_agg(number), array_agg(fit) FROM (" + found + ") AS hit",
                        Collections.nCopies(words.several() ? 4 : 2, words.text()).toArray())
                .map(row ->
                        row.get(0) == null
                                ? Hits.NONE
                                : Hits.of(row.get(0, Long[].class), row.get(1, Float[].class)));
    }
}
