package quebec.esja.commitments;

import static quebec.esja.db.pole.Tables.DECLARATION_TEXT;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jooq.Record;
import org.jooq.impl.DSL;
import quebec.esja.kernel.LocalizedText;
import quebec.esja.tenancy.TenantTransactions;

final class DeclarationTextSql {

    private static final int MOST = 200;

    Optional<DeclarationText> inForce(int year) {
        return TenantTransactions.dsl()
                .selectFrom(DECLARATION_TEXT)
                .where(DECLARATION_TEXT.YEAR.le(year))
                .orderBy(DECLARATION_TEXT.YEAR.desc(), DECLARATION_TEXT.VERSION.desc())
                .limit(1)
                .fetchOptional(DeclarationTextSql::text);
    }

    /// The latest first.
    List<DeclarationText> all() {
        return TenantTransactions.dsl()
                .selectFrom(DECLARATION_TEXT)
                .orderBy(DECLARATION_TEXT.YEAR.desc(), DECLARATION_TEXT.VERSION.desc())
                .limit(MOST)
                .fetch(DeclarationTextSql::text);
    }

    /// The number of the latest version of that year, 0 when it has none; whoever adopts one at the same time waits.
    int lockVersion(int year) {
        TenantTransactions.dsl()
                .select(
                        DSL.function(
                                "pg_advisory_xact_lock",
                                Object.class,
                                DSL.function(
                                        "hashtext",
                                        Integer.class,
                                        DSL.val("declaration text " + year))))
                .fetch();
        return TenantTransactions.dsl()
                .select(DSL.coalesce(DSL.max(DECLARATION_TEXT.VERSION), 0))
                .from(DECLARATION_TEXT)
                .where(DECLARATION_TEXT.YEAR.eq(year))
                .fetchSingle(row -> row.value1());
    }

    void insert(int year, int version, LocalizedText text, Instant now, String by) {
        TenantTransactions.dsl()
                .insertInto(DECLARATION_TEXT)
                .set(DECLARATION_TEXT.YEAR, year)
                .set(DECLARATION_TEXT.VERSION, version)
                .set(DECLARATION_TEXT.TEXT_FR, text.fr())
                .set(DECLARATION_TEXT.TEXT_EN, text.en())
                .set(DECLARATION_TEXT.ADOPTED_AT, now)
                .set(DECLARATION_TEXT.ADOPTED_BY, by)
                .execute();
    }

    private static DeclarationText text(Record row) {
        return new DeclarationText(
                row.get(DECLARATION_TEXT.YEAR),
                row.get(DECLARATION_TEXT.VERSION),
                new LocalizedText(
                        row.get(DECLARATION_TEXT.TEXT_FR), row.get(DECLARATION_TEXT.TEXT_EN)),
                Optional.of(row.get(DECLARATION_TEXT.ADOPTED_AT)),
                row.get(DECLARATION_TEXT.ADOPTED_BY));
    }
}
