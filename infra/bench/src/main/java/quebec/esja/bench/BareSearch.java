package quebec.esja.bench;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/// The question that a page of results puts, asked of PostgreSQL alone by plain JDBC in one transaction: how the words are
/// read, which enterprises hold them, best first, how many each filter would give, and what a page shows of twenty; as the page
/// does when nothing answers, a mistake mended, then any of the words; and, as it does when little is found, the same question
/// in the whole province.
final class BareSearch {

    /// Up to so many enterprises, the page looks further.
    private static final int LITTLE = 3;

    private static final String WORDS =
            """
            SELECT asked::text, numnode(asked), asked::text LIKE '%% & %%', typed::text
            FROM reference.search_query(?, true, %1$s, true, %2$s) AS asked, reference.search_query(?, true, %1$s, false) AS typed
            """;

    private static final String FIT =
            "ts_rank('{0.03,0.12,0.45,1.0}', o.words, (SELECT q FROM asked))";
    private static final String WIDENED_FIT =
            FIT + " + 2 * ts_rank('{0.03,0.12,0.45,1.0}', o.words, (SELECT typed FROM asked))";
    private static final String HELD =
            """
            alone AS MATERIALIZED (
                SELECT o.supplier_id, o.category_code, o.mode, o.coverage, %1$s AS fit
                FROM offering_document o WHERE o.words @@ (SELECT q FROM asked))
            """;
    private static final String ALONE = HELD + ", hit AS (SELECT * FROM alone)";
    private static final String TOGETHER =
            HELD
                    + """
                    , hit AS MATERIALIZED (
                        SELECT * FROM alone
                        UNION ALL
                        SELECT o.supplier_id, o.category_code, o.mode, o.coverage, %1$s
                        FROM offering_document o WHERE o.supplier_id = ANY (ARRAY(
                            SELECT d.supplier_id FROM supplier_document d WHERE d.words @@ (SELECT q FROM asked)
                            EXCEPT SELECT supplier_id FROM alone)))
                    """;
    private static final String FOUND =
            """
            WITH asked AS MATERIALIZED (SELECT ?::tsquery AS q, ?::tsquery AS typed), %s, found AS MATERIALIZED (
                SELECT d.supplier_id, d.sort_key, d.legal_form, d.social_purpose, d.public_contracts > 0 AS proven,
                    d.labels, d.size_band, d.accepts_tenders,
                    hit.fit + CASE WHEN d.public_contracts > 0 THEN 0.05 ELSE 0 END
                        + CASE WHEN d.confirmed_on > current_date - 365 THEN 0.03
                            WHEN d.confirmed_on > current_date - 730 THEN 0.015 ELSE 0 END AS score
                FROM (SELECT supplier_id, max(fit) AS fit FROM hit GROUP BY supplier_id) AS hit
                JOIN supplier_document d USING (supplier_id))
            (SELECT 'result', supplier_id::text, count(*) OVER () FROM found ORDER BY score DESC, sort_key LIMIT 20)
            UNION ALL SELECT 'category', category_code, count(DISTINCT supplier_id) FROM hit GROUP BY category_code
            UNION ALL SELECT 'place', t.code, count(DISTINCT supplier_id)
                FROM reference.territory t JOIN hit ON hit.coverage && ARRAY['q', 'r' || t.region_code, 't' || t.code]
                WHERE t.code = ANY (?::text[]) GROUP BY t.code
            UNION ALL SELECT 'mode', mode, count(DISTINCT supplier_id) FROM hit GROUP BY mode
            UNION ALL SELECT 'form', legal_form, count(*) FROM found GROUP BY legal_form
            UNION ALL SELECT 'purpose', social_purpose, count(*) FROM found GROUP BY social_purpose
            UNION ALL SELECT 'label', label, count(*) FROM found, unnest(labels) AS label GROUP BY label
            UNION ALL SELECT 'size', size_band, count(*) FROM found GROUP BY size_band
            UNION ALL SELECT 'tenders', '', count(*) FROM found WHERE accepts_tenders
            UNION ALL SELECT 'proven', '', count(*) FROM found WHERE proven
            """;

    private static final String ENTERPRISES =
            """
            WITH asked AS MATERIALIZED (SELECT ?::tsquery AS q, ?::tsquery AS typed)
            SELECT d.supplier_id, d.municipality_code, s.description_fr, s.description_en, d.confirmed_on, d.public_contracts, s.slug, d.labels, s.neq, s.phone,
                ts_headline('reference.french_folded', d.name, (SELECT q FROM asked), 'HighlightAll=true, StartSel=\u0002, StopSel=\u0003'),
                logo.id, logo.sides, logo.widths, logo.heights
            FROM supplier_document d JOIN supplier s ON s.id = d.supplier_id
            LEFT JOIN LATERAL (
                SELECT p.id, array_agg(r.side ORDER BY r.side) AS sides, array_agg(r.width ORDER BY r.side) AS widths,
                    array_agg(r.height ORDER BY r.side) AS heights
                FROM picture p JOIN picture_rendition r ON r.picture_id = p.id
                WHERE p.supplier_id = s.id AND p.logo AND p.removed_at IS NULL GROUP BY p.id) AS logo ON true
            WHERE d.supplier_id = ANY (?::uuid[])
            """;

    /// Those that answer first; of the first, the title is marked and it is said where the words stand and how far it is delivered.
    private static final String OFFERINGS =
            """
            WITH asked AS MATERIALIZED (SELECT ?::tsquery AS q, ?::tsquery AS typed), answer AS MATERIALIZED (
                SELECT o.supplier_id, o.offering_id, sold.title, sold.title_en, o.category_code, o.words, sold.position,
                    o.words @@ (SELECT q FROM asked) AS matches, %s AS fit
                FROM offering_document o JOIN offering sold ON sold.id = o.offering_id WHERE o.supplier_id = ANY (?::uuid[]))
            SELECT supplier_id, offering_id, title, title_en, category_code, matches,
                CASE WHEN place = 1 AND matches THEN
                    CASE WHEN ts_filter(words, '{a}') @@ (SELECT q FROM asked) THEN 'NAME'
                        WHEN ts_filter(words, '{a,b}') @@ (SELECT q FROM asked) THEN 'OFFERING'
                        WHEN ts_filter(words, '{a,b,c}') @@ (SELECT q FROM asked) THEN 'KEYWORDS' ELSE 'DESCRIPTION' END END,
                CASE WHEN place = 1 THEN ts_headline('reference.french_folded', title, (SELECT q FROM asked),
                    'HighlightAll=true, StartSel=\u0002, StopSel=\u0003') END,
                CASE WHEN place = 1 THEN (SELECT (array_agg(a.kind || ' ' || a.code || ' ' || coalesce(a.radius_km, 0) ORDER BY
                    array_position(ARRAY['quebec', 'region', 'territory', 'radius', 'municipality'], a.kind), a.code))[1]
                    || ' ' || count(*) FROM service_area a WHERE a.offering_id = placed.offering_id) END
            FROM (SELECT *, row_number() OVER (PARTITION BY supplier_id ORDER BY matches DESC, fit DESC, position) AS place
                FROM answer) AS placed
            ORDER BY supplier_id, place
            """;

    private static final String CORRECTED = "SELECT reference.correct(?, 'listed_word'::regclass)";

    /// How many in all of Québec, in which categories, in which Pôles.
    private static final String ELSEWHERE =
            """
            WITH asked AS MATERIALIZED (SELECT ?::tsquery AS q), held AS MATERIALIZED (
                SELECT d.identity, d.pole_id, o.category_code
                FROM offering_document o JOIN supplier_document d USING (supplier_id) WHERE o.words @@ (SELECT q FROM asked))
            SELECT 'total', '', count(DISTINCT identity) FROM held
            UNION ALL SELECT 'category', category_code, count(DISTINCT identity) FROM held GROUP BY category_code
            UNION ALL SELECT 'pole', pole_id::text, count(DISTINCT identity) FROM held GROUP BY pole_id
            """;

    private static final String CATEGORIES_HERE =
            "SELECT category_code, count(DISTINCT supplier_id) FROM offering_document GROUP BY category_code";

    private final DataSource pole;
    private final DataSource province;
    private final String[] served;

    /// @param served codes of the Pôle's territories
    BareSearch(DataSource pole, DataSource province, Collection<String> served) {
        this.pole = pole;
        this.province = province;
        this.served = served.toArray(String[]::new);
    }

    /// The words as PostgreSQL reads them.
    private record Words(String text, String typed, boolean several) {

        String fit() {
            return text.equals(typed) ? FIT : WIDENED_FIT;
        }
    }

    /// What holds words.
    private interface Holding<T> {
        T of(Words words) throws SQLException;
    }

    /// Asks, and reads every row of the answer.
    ///
    /// @return how many enterprises a page shows
    int ask(String typed) throws SQLException {
        try (Connection connection = pole.getConnection()) {
            List<String> shown = new ArrayList<>();
            Words words =
                    read(
                            connection,
                            "'synonym'::regclass",
                            typed,
                            asked -> {
                                shown.addAll(found(connection, asked));
                                return !shown.isEmpty();
                            });
            if (shown.isEmpty()) {
                everyRow(connection, CATEGORIES_HERE);
            } else {
                Array ids = connection.createArrayOf("uuid", shown.toArray());
                everyRow(connection, ENTERPRISES, words.text(), words.typed(), ids);
                everyRow(
                        connection,
                        OFFERINGS.formatted(words.fit()),
                        words.text(),
                        words.typed(),
                        ids);
            }
            connection.commit();
            if (shown.size() <= LITTLE) {
                elsewhere(typed);
            }
            return shown.size();
        }
    }

    /// As typed; when nothing answers, mended; when nothing still, any of the words.
    private static Words read(
            Connection connection, String synonyms, String typed, Holding<Boolean> holding)
            throws SQLException {
        Words words = words(connection, synonyms, typed, true);
        if (holding.of(words)) {
            return words;
        }
        String mended = corrected(connection, typed);
        if (mended != null) {
            words = words(connection, synonyms, mended, true);
            if (holding.of(words)) {
                return words;
            }
        }
        words = words(connection, synonyms, mended == null ? typed : mended, false);
        holding.of(words);
        return words;
    }

    private static Words words(Connection connection, String synonyms, String typed, boolean every)
            throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement(WORDS.formatted(every, synonyms))) {
            select.setString(1, typed);
            select.setString(2, typed);
            try (var row = select.executeQuery()) {
                row.next();
                return new Words(row.getString(1), row.getString(4), row.getBoolean(3));
            }
        }
    }

    private List<String> found(Connection connection, Words words) throws SQLException {
        List<String> found = new ArrayList<>();
        String held = (words.several() ? TOGETHER : ALONE).formatted(words.fit());
        try (PreparedStatement select = connection.prepareStatement(FOUND.formatted(held))) {
            select.setString(1, words.text());
            select.setString(2, words.typed());
            select.setArray(3, connection.createArrayOf("text", served));
            try (var row = select.executeQuery()) {
                while (row.next()) {
                    long count = row.getLong(3);
                    if (row.getString(1).equals("result") && count > 0) {
                        found.add(row.getString(2));
                    }
                }
            }
        }
        return found;
    }

    private static @Nullable String corrected(Connection connection, String typed)
            throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(CORRECTED)) {
            select.setString(1, typed);
            try (var row = select.executeQuery()) {
                row.next();
                return row.getString(1);
            }
        }
    }

    /// @return how many rows there are
    private static int everyRow(Connection connection, String sql, Object... parameters)
            throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                select.setObject(i + 1, parameters[i]);
            }
            try (var row = select.executeQuery()) {
                int columns = row.getMetaData().getColumnCount();
                int rows = 0;
                while (row.next()) {
                    rows++;
                    for (int column = 1; column <= columns; column++) {
                        Objects.requireNonNullElse(row.getString(column), "");
                    }
                }
                return rows;
            }
        }
    }

    /// In the words of the province, which has its own synonyms and its own mistakes to mend.
    private void elsewhere(String typed) throws SQLException {
        try (Connection connection = province.getConnection()) {
            read(
                    connection,
                    "NULL",
                    typed,
                    asked -> everyRow(connection, ELSEWHERE, asked.text()) > 1);
            connection.commit();
        }
    }
}
