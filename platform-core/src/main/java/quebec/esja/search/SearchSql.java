package quebec.esja.search;

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
    /// @param typed      the same without what synonyms add: what holds these answers better
    /// @param searchable false when something was typed in which there is no word
    /// @param several    whether more than one must be found
    record Words(String text, String typed, boolean searchable, boolean several) {
        static final Words NONE = new Words("", "", true, false);

        boolean present() {
            return !text.isEmpty();
        }

        boolean widened() {
            return !text.equals(typed);
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
                        """
                        SELECT asked::text, numnode(asked), asked::text LIKE '%% & %%', typed::text
                        FROM reference.search_query(?, true, ?, true, %s) AS asked, reference.search_query(?, true, ?, false) AS typed
                        """
                                .formatted(scope.synonyms()),
                        q,
                        everyWord,
                        q,
                        everyWord)
                .map(row ->
                        new Words(
                                row.get(0, String.class),
                                row.get(3, String.class),
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
        String asked = "(SELECT q FROM asked)";
        String hit =
                "o.number, %s AS fit"
                        .formatted(fit("o.words", words, asked, "(SELECT typed FROM asked)"));
        String among = " FROM offering_document o WHERE ";
        String alone = hit + among + "o.words @@ " + asked;
        String found =
                words.several()
                        ? ", alone AS MATERIALIZED (SELECT o.supplier_id, %s), hit AS (SELECT number, fit FROM alone UNION ALL SELECT %s"
                                        .formatted(alone, hit)
                                + among
                                + "o.supplier_id = ANY (ARRAY(SELECT d.supplier_id FROM supplier_document d WHERE d.words @@ %s EXCEPT SELECT supplier_id FROM alone)))"
                                        .formatted(asked)
                        : ", hit AS (SELECT " + alone + ")";
        return scope.dsl()
                .fetchSingle(
                        "WITH asked AS MATERIALIZED (SELECT ?::tsquery AS q, ?::tsquery AS typed)"
                                + found
                                + " SELECT array_agg(number), array_agg(fit) FROM hit",
                        words.text(),
                        words.typed())
                .map(row ->
                        row.get(0) == null
                                ? Hits.NONE
                                : Hits.of(row.get(0, Long[].class), row.get(1, Float[].class)));
    }

    /// How well a document answers: to the words, and twice more to those that were typed themselves.
    static String fit(String document, Words words, String asked, String typed) {
        String rank = "ts_rank('%s', %s, %s)";
        String toAll = rank.formatted(WEIGHTS, document, asked);
        return words.widened()
                ? toAll + " + 2 * " + rank.formatted(WEIGHTS, document, typed)
                : toAll;
    }
}
