package quebec.esja.search;

import static quebec.esja.db.pole.Tables.SYNONYM;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Record4;
import quebec.esja.tenancy.TenantTransactions;

final class SynonymSql {

    /// @param same  whether both are one word to the search, or one of them is none
    /// @param known whether the Pôle or all Pôles have it
    record Standing(boolean same, boolean known, int own) {}

    List<Synonym> all() {
        return TenantTransactions.dsl()
                .select(SYNONYM.ID, SYNONYM.TERM, SYNONYM.EXPANSION, SYNONYM.BOTH_WAYS)
                .from(SYNONYM)
                .orderBy(SYNONYM.TERM, SYNONYM.EXPANSION)
                .fetch(SynonymSql::synonym);
    }

    Standing standing(String term, String expansion) {
        return TenantTransactions.dsl()
                .fetchSingle(
                        """
                        SELECT k.term = '' OR k.expansion = '' OR k.term = k.expansion,
                            EXISTS (SELECT FROM synonym s WHERE (s.term_key, s.expansion_key) = (k.term, k.expansion)
                                OR s.both_ways AND (s.expansion_key, s.term_key) = (k.term, k.expansion))
                            OR EXISTS (SELECT FROM reference.synonym s WHERE (s.term_key, s.expansion_key) = (k.term, k.expansion)
                                OR s.both_ways AND (s.expansion_key, s.term_key) = (k.term, k.expansion)),
                            (SELECT count(*) FROM synonym)
                        FROM (SELECT reference.lexeme_key(?) AS term, reference.lexeme_key(?) AS expansion) AS k
                        """,
                        term,
                        expansion)
                .map(row ->
                        new Standing(
                                row.get(0, Boolean.class),
                                row.get(1, Boolean.class),
                                row.get(2, Integer.class)));
    }

    Synonym insert(String term, String expansion, boolean bothWays, String by, Instant at) {
        return TenantTransactions.dsl()
                .insertInto(SYNONYM)
                .set(SYNONYM.TERM, term)
                .set(SYNONYM.EXPANSION, expansion)
                .set(SYNONYM.BOTH_WAYS, bothWays)
                .set(SYNONYM.ADDED_BY, by)
                .set(SYNONYM.ADDED_AT, at)
                .returningResult(SYNONYM.ID, SYNONYM.TERM, SYNONYM.EXPANSION, SYNONYM.BOTH_WAYS)
                .fetchSingle(SynonymSql::synonym);
    }

    Optional<Synonym> delete(UUID id) {
        return TenantTransactions.dsl()
                .deleteFrom(SYNONYM)
                .where(SYNONYM.ID.eq(id))
                .returningResult(SYNONYM.ID, SYNONYM.TERM, SYNONYM.EXPANSION, SYNONYM.BOTH_WAYS)
                .fetchOptional(SynonymSql::synonym);
    }

    private static Synonym synonym(Record4<UUID, String, String, Boolean> row) {
        return new Synonym(row.value1(), row.value2(), row.value3(), row.value4());
    }
}
