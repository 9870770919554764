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
/// read, which enterprises hold them, best first, how many each filter would give, and what a page shows of twenty; and, as
/// the page does when nothing answers, a mistake mended, then any of the words, then the same words in the whole province.
final class BareSearch {

    private static final String WORDS =
            "SELECT asked::text, numnode(asked), asked::text LIKE '%% & %%' FROM reference.search_query(?, true, %s) AS asked";

    private static final String HELD =
            """
            alone AS MATERIALIZED (
                SELECT o.supplier_id, o.category_code, o.mode, o.coverage, ts_rank('{0.03,0.12,0.45,1.0}', o.words, (SELECT q FROM asked)) AS fit
                FROM offering_document o WHERE o.words @@ (SELECT q FROM asked))
            """;
    private static final String ALONE = HELD + ", hit AS (SELECT * FROM alone)";
    private static final String TOGETHER =
            HELD
                    + """
                    , hit AS MATERIALIZED (
                        SELECT * FROM alone
                        UNION ALL
                        SELECT o.supplier_id, o.category_code, o.mode, o.coverage, ts_rank('{0.03,0.12,0.45,1.0}', o.words, (SELECT q FROM asked))
                        FROM offering_document o WHERE o.supplier_id = ANY (ARRAY(
                            SELECT d.supplier_id FROM supplier_document d WHERE d.words @@ (SELECT q FROM asked)
                            EXCEPT SELECT supplier_id FROM alone)))
                    """;
    private static final String FOUND =
            """
            WITH asked AS MATERIALIZED (SELECT ?::tsquery AS q), %s, found AS MATERIALIZED (
                SELECT d.supplier_id, d.sort_key, d.legal_form, d.social_purpose, d.public_contracts > 0 AS proven,
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
            UNION ALL SELECT 'proven', '', count(*) FROM found WHERE proven
            """;
    private static final String ALONE_FOUND = FOUND.formatted(ALONE);
    private static final String TOGETHER_FOUND = FOUND.formatted(TOGETHER);

    private static final String ENTERPRISES =
            """
            SELECT d.supplier_id, d.municipality_code, s.description_fr, s.description_en, d.confirmed_on, d.public_contracts, s.slug,
                ts_headline('reference.french_folded', d.name, (SELECT ?::tsquery), 'HighlightAll=true, StartSel=\u0002, StopSel=\u0003')
            FROM supplier_document d JOIN supplier s ON s.id = d.supplier_id WHERE d.supplier_id = ANY (?::uuid[])
            """;

    /// Those that answer first; the title of the first is marked.
    private static final String OFFERINGS =
            """
            WITH asked AS MATERIALIZED (SELECT ?::tsquery AS q), shown AS MATERIALIZED (
                SELECT d.supplier_id, d.offering_id, o.title, o.title_en, d.category_code, d.words @@ q AS matches,
                    CASE WHEN ts_filter(d.words, '{a}') @@ q THEN 'NAME' WHEN ts_filter(d.words, '{a,b}') @@ q THEN 'OFFERING'
                        WHEN ts_filter(d.words, '{a,b,c}') @@ q THEN 'KEYWORDS' ELSE 'DESCRIPTION' END AS in_what,
                    row_number() OVER (PARTITION BY d.supplier_id
                        ORDER BY d.words @@ q DESC, ts_rank('{0.03,0.12,0.45,1.0}', d.words, q) DESC, o.position) AS place
                FROM asked, offering_document d JOIN offering o ON o.id = d.offering_id WHERE d.supplier_id = ANY (?::uuid[]))
            SELECT supplier_id, offering_id, title, title_en, category_code, matches, in_what,
                CASE WHEN place = 1 THEN ts_headline('reference.french_folded', title, (SELECT q FROM asked),
                    'HighlightAll=true, StartSel=\u0002, StopSel=\u0003') END
            FROM shown ORDER BY supplier_id, place
            """;

    private static final String CORRECTED = "SELECT reference.correct(?, 'listed_word'::regclass)";
    private static final String ELSEWHERE =
            """
            SELECT count(DISTINCT d.identity) FROM offering_document o JOIN supplier_document d USING (supplier_id)
            WHERE o.words @@ (SELECT ?::tsquery)
            """;

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
    private record Words(String text, boolean several) {}

    /// Asks, and reads every row of the answer.
    ///
    /// @return how many enterprises a page shows
    int ask(String typed) throws SQLException {
        try (Connection connection = pole.getConnection()) {
            Words words = words(connection, typed, true);
            List<String> found = found(connection, words);
            if (found.isEmpty()) {
                String mended = corrected(connection, typed);
                if (mended != null) {
                    words = words(connection, mended, true);
                    found = found(connection, words);
                }
                if (found.isEmpty()) {
                    words = words(connection, mended == null ? typed : mended, false);
                    found = found(connection, words);
                }
            }
            Array ids = connection.createArrayOf("uuid", found.toArray());
            if (!found.isEmpty()) {
                read(connection, ENTERPRISES, words.text(), ids);
                read(connection, OFFERINGS, words.text(), ids);
            }
            connection.commit();
            if (found.isEmpty()) {
                elsewhere(words);
            }
            return found.size();
        }
    }

    private static Words words(Connection connection, String typed, boolean every)
            throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement(WORDS.formatted(every ? "true" : "false"))) {
            select.setString(1, typed);
            try (var row = select.executeQuery()) {
                row.next();
                return new Words(row.getString(1), row.getBoolean(3));
            }
        }
    }

    private List<String> found(Connection connection, Words words) throws SQLException {
        List<String> found = new ArrayList<>();
        try (PreparedStatement select =
                connection.prepareStatement(words.several() ? TOGETHER_FOUND : ALONE_FOUND)) {
            select.setString(1, words.text());
            select.setArray(2, connection.createArrayOf("text", served));
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

    private static void read(Connection connection, String sql, String words, Array ids)
            throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setString(1, words);
            select.setArray(2, ids);
            try (var row = select.executeQuery()) {
                int columns = row.getMetaData().getColumnCount();
                while (row.next()) {
                    for (int column = 1; column <= columns; column++) {
                        Objects.requireNonNullElse(row.getString(column), "");
                    }
                }
            }
        }
    }

    private void elsewhere(Words words) throws SQLException {
        try (Connection connection = province.getConnection();
                PreparedStatement select = connection.prepareStatement(ELSEWHERE)) {
            select.setString(1, words.text());
            try (var row = select.executeQuery()) {
                row.next();
            }
            connection.commit();
        }
    }
}
