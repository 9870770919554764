package quebec.esja.search;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;
import quebec.esja.tenancy.TenantTransactions;

/// Reads words, mends them, and finds what holds them.
final class SearchSql {

    /// What a word counts in a description and place, in keywords, in an offering, in a name.
    static final String WEIGHTS = "{0.03,0.12,0.45,1.0}";

    private static final String WORDS =
            """
            SELECT asked::text, numnode(asked), asked::text LIKE '%% & %%', typed::text%2$s
            FROM reference.search_query(?, true, ?, true, %1$s) AS asked, reference.search_query(?, true, ?, false) AS typed
            """;

    /// A text with the words of `asked` marked in it.
    static final String MARKED =
            "ts_headline('reference.french_folded', %s, (SELECT q FROM asked), 'HighlightAll=true, StartSel=\u0002, StopSel=\u0003')";

    private static final String ASKED =
            "WITH asked AS MATERIALIZED (SELECT ?::tsquery AS q, ?::tsquery AS typed) ";

    private static final List<Field<?>> READ =
            columns(String.class, Integer.class, Boolean.class, String.class);
    private static final List<Field<?>> READ_AND_VERSION =
            columns(String.class, Integer.class, Boolean.class, String.class, Long.class);
    private static final List<Field<?>> HITS = columns(Long[].class, Float[].class);

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

    /// What a search in a Pôle asks first.
    ///
    /// @param version of the listings of the Pôle
    /// @param typed   the words as typed
    record Opening(long version, Words typed) {}

    Opening opening(String q) {
        if (q.isEmpty()) {
            return new Opening(
                    TenantTransactions.dsl()
                            .fetchSingle("SELECT " + ShelfSql.VERSION + " FROM listings_version")
                            .get(0, Long.class),
                    Words.NONE);
        }
        Record row =
                TenantTransactions.dsl()
                        .resultQuery(
                                WORDS.formatted(
                                                SearchScopeSql.OnePole.SYNONYMS,
                                                ", " + ShelfSql.VERSION)
                                        + ", listings_version",
                                q,
                                true,
                                q,
                                true)
                        .coerce(READ_AND_VERSION)
                        .fetchSingle();
        return new Opening(row.get(4, Long.class), words(row));
    }

    Words words(SearchScopeSql scope, String q, boolean everyWord) {
        return q.isEmpty()
                ? Words.NONE
                : words(
                        scope.dsl()
                                .resultQuery(
                                        WORDS.formatted(scope.synonyms(), ""),
                                        q,
                                        everyWord,
                                        q,
                                        everyWord)
                                .coerce(READ)
                                .fetchSingle());
    }

    private static Words words(Record row) {
        return new Words(
                row.get(0, String.class),
                row.get(3, String.class),
                row.get(1, Integer.class) > 0,
                row.get(2, Boolean.class));
    }

    Optional<String> corrected(SearchScopeSql scope, String q) {
        return Optional.ofNullable(
                scope.dsl()
                        .fetchSingle("SELECT reference.correct(?, 'listed_word'::regclass)", q)
                        .get(0, String.class));
    }

    /// The offerings that hold the words; with several words, also those of enterprises that hold them all together. The words
    /// are read in queries of their own, so that PostgreSQL reads them once and not at every row.
    ///
    /// @param weighed whether it matters how well each answers; none is told otherwise
    Hits hits(SearchScopeSql scope, Words words, boolean weighed) {
        String asked = "(SELECT q FROM asked)";
        String hit = "o.number, %s AS fit".formatted(weighed ? fit("o.words", words) : "0::real");
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
                .resultQuery(
                        ASKED + found + " SELECT array_agg(number), array_agg(fit) FROM hit",
                        words.text(),
                        words.typed())
                .coerce(HITS)
                .fetchSingle(row ->
                        row.get(0) == null
                                ? Hits.NONE
                                : Hits.of(row.get(0, Long[].class), row.get(1, Float[].class)));
    }

    /// The words as `asked`, read once for all the rows of the query that this begins; nothing when there are none.
    static String asked(Words words, List<Object> bindings) {
        if (!words.present()) {
            return "";
        }
        bindings.add(words.text());
        bindings.add(words.typed());
        return ASKED;
    }

    /// The columns of a query, told so that nothing is asked about them every time they are read.
    static List<Field<?>> columns(Class<?>... types) {
        return Stream.of(types).<Field<?>>map(type -> DSL.field("told", type)).toList();
    }

    /// How well a document answers, where `asked` holds the words: to them all, and twice more to those that were typed themselves.
    static String fit(String document, Words words) {
        String toAll = "ts_rank('%s', %s, (SELECT q FROM asked))".formatted(WEIGHTS, document);
        return words.widened()
                ? toAll
                        + " + 2 * ts_rank('%s', %s, (SELECT typed FROM asked))"
                                .formatted(WEIGHTS, document)
                : toAll;
    }
}
