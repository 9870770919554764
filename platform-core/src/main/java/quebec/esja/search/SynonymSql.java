package quebec.esja.search;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jooq.DSLContext;
import org.jooq.Record;

/// The synonyms of one table, which has the columns of a Pôle's.
///
/// @param dsl   of the open transaction
/// @param table `synonym` or `reference.shared_synonym`
record SynonymSql(Supplier<DSLContext> dsl, String table) {

    /// @param same  whether both are one word to the search, or one of them is none
    /// @param known whether the table or all Pôles have it
    record Standing(boolean same, boolean known, int own) {}

    List<Synonym> all() {
        return dsl.get()
                .fetch(
                        "SELECT id, term, expansion, both_ways FROM %s ORDER BY term, expansion"
                                .formatted(table))
                .map(SynonymSql::synonym);
    }

    Standing standing(String term, String expansion) {
        return dsl.get()
                .fetchSingle(
                        """
                        SELECT k.term = '' OR k.expansion = '' OR k.term = k.expansion,
                            EXISTS (SELECT FROM %1$s s WHERE (s.term_key, s.expansion_key) = (k.term, k.expansion)
                                OR s.both_ways AND (s.expansion_key, s.term_key) = (k.term, k.expansion))
                            OR EXISTS (SELECT FROM reference.every_synonym s WHERE (s.term_key, s.expansion_key) = (k.term, k.expansion)
                                OR s.both_ways AND (s.expansion_key, s.term_key) = (k.term, k.expansion)),
                            (SELECT count(*) FROM %1$s)
                        FROM (SELECT reference.lexeme_key(?) AS term, reference.lexeme_key(?) AS expansion) AS k
                        """
                                .formatted(table),
                        term,
                        expansion)
                .map(row ->
                        new Standing(
                                row.get(0, Boolean.class),
                                row.get(1, Boolean.class),
                                row.get(2, Integer.class)));
    }

    Synonym insert(String term, String expansion, boolean bothWays, String by, Instant at) {
        return dsl.get()
                .fetchSingle(
                        """
                        INSERT INTO %s (term, expansion, both_ways, added_by, added_at) VALUES (?, ?, ?, ?, ?::timestamptz)
                        RETURNING id, term, expansion, both_ways
                        """
                                .formatted(table),
                        term,
                        expansion,
                        bothWays,
                        by,
                        at.toString())
                .map(SynonymSql::synonym);
    }

    Optional<Synonym> delete(UUID id) {
        return dsl.get()
                .fetchOptional(
                        "DELETE FROM %s WHERE id = ? RETURNING id, term, expansion, both_ways"
                                .formatted(table),
                        id)
                .map(SynonymSql::synonym);
    }

    private static Synonym synonym(Record row) {
        return new Synonym(
                row.get("id", UUID.class),
                row.get("term", String.class),
                row.get("expansion", String.class),
                row.get("both_ways", Boolean.class));
    }
}
