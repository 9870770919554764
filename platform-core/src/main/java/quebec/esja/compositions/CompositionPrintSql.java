package quebec.esja.compositions;

import static quebec.esja.db.pole.Tables.COMPOSITION_PRINT;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.jooq.DSLContext;
import quebec.esja.kernel.CompositionId;
import quebec.esja.kernel.FileId;
import quebec.esja.tenancy.TenantTransactions;

/// The printings asked for.
final class CompositionPrintSql {

    /// After that long a printing under way is taken for lost with its node, and begun again.
    private static final Duration LOST = Duration.ofMinutes(5);

    private static DSLContext dsl() {
        return TenantTransactions.dsl();
    }

    void ask(CompositionId id, Instant now) {
        dsl().insertInto(COMPOSITION_PRINT)
                .set(COMPOSITION_PRINT.COMPOSITION_ID, id.value())
                .set(COMPOSITION_PRINT.STATE, "waiting")
                .set(COMPOSITION_PRINT.ASKED_AT, now)
                .onConflict(COMPOSITION_PRINT.COMPOSITION_ID)
                .doUpdate()
                .set(COMPOSITION_PRINT.STATE, "waiting")
                .set(COMPOSITION_PRINT.ASKED_AT, now)
                .where(COMPOSITION_PRINT.STATE.in("done", "failed"))
                .execute();
    }

    Optional<CompositionPrint> find(CompositionId id) {
        return dsl().select(
                        COMPOSITION_PRINT.STATE,
                        COMPOSITION_PRINT.ASKED_AT,
                        COMPOSITION_PRINT.ENDED_AT,
                        COMPOSITION_PRINT.PLACED,
                        COMPOSITION_PRINT.FILE)
                .from(COMPOSITION_PRINT)
                .where(COMPOSITION_PRINT.COMPOSITION_ID.eq(id.value()))
                .fetchOptional(row ->
                        new CompositionPrint(
                                CompositionPrint.State.valueOf(
                                        row.value1().toUpperCase(Locale.ROOT)),
                                row.value2(),
                                Optional.ofNullable(row.value3()),
                                row.value4(),
                                Optional.ofNullable(row.value5()).map(FileId::new)));
    }

    /// Takes the one that has waited longest; nobody else takes it then.
    Optional<CompositionId> take(Instant now) {
        var next =
                dsl().select(COMPOSITION_PRINT.COMPOSITION_ID)
                        .from(COMPOSITION_PRINT)
                        .where(
                                COMPOSITION_PRINT
                                        .STATE
                                        .eq("waiting")
                                        .or(
                                                COMPOSITION_PRINT
                                                        .STATE
                                                        .eq("running")
                                                        .and(
                                                                COMPOSITION_PRINT.BEGUN_AT.lt(
                                                                        now.minus(LOST)))))
                        .orderBy(COMPOSITION_PRINT.ASKED_AT)
                        .limit(1)
                        .forUpdate()
                        .skipLocked();
        return dsl().update(COMPOSITION_PRINT)
                .set(COMPOSITION_PRINT.STATE, "running")
                .set(COMPOSITION_PRINT.BEGUN_AT, now)
                .set(COMPOSITION_PRINT.PLACED, 0)
                .where(COMPOSITION_PRINT.COMPOSITION_ID.in(next))
                .returningResult(COMPOSITION_PRINT.COMPOSITION_ID)
                .fetchOptional(row -> new CompositionId(row.value1()));
    }

    /// Begins no sooner to be taken for lost: whoever tells is at work.
    void placed(CompositionId id, int enterprises) {
        dsl().update(COMPOSITION_PRINT)
                .set(COMPOSITION_PRINT.PLACED, enterprises)
                .where(COMPOSITION_PRINT.COMPOSITION_ID.eq(id.value()))
                .execute();
    }

    void putOff(CompositionId id) {
        dsl().update(COMPOSITION_PRINT)
                .set(COMPOSITION_PRINT.STATE, "waiting")
                .where(COMPOSITION_PRINT.COMPOSITION_ID.eq(id.value()))
                .execute();
    }

    void done(CompositionId id, FileId file, Instant now) {
        dsl().update(COMPOSITION_PRINT)
                .set(COMPOSITION_PRINT.STATE, "done")
                .set(COMPOSITION_PRINT.ENDED_AT, now)
                .set(COMPOSITION_PRINT.FILE, file.value())
                .where(COMPOSITION_PRINT.COMPOSITION_ID.eq(id.value()))
                .execute();
    }

    void failed(CompositionId id, Instant now) {
        dsl().update(COMPOSITION_PRINT)
                .set(COMPOSITION_PRINT.STATE, "failed")
                .set(COMPOSITION_PRINT.ENDED_AT, now)
                .where(COMPOSITION_PRINT.COMPOSITION_ID.eq(id.value()))
                .execute();
    }
}
