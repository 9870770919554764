package quebec.esja.diagnostics;

import static quebec.esja.db.pole.Tables.DIAGNOSTIC;
import static quebec.esja.db.pole.Tables.PLAN_ACTION;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import quebec.esja.kernel.BuyerId;
import quebec.esja.kernel.DiagnosticId;
import quebec.esja.kernel.PlanActionId;
import quebec.esja.tenancy.TenantTransactions;

final class PlanSql {

    static final int MOST = 100;

    private static DSLContext dsl() {
        return TenantTransactions.dsl();
    }

    List<PlanAction> of(BuyerId buyer, DiagnosticId diagnostic) {
        return actions(buyer, PLAN_ACTION.DIAGNOSTIC_ID.eq(diagnostic.value()));
    }

    Optional<PlanAction> find(BuyerId buyer, PlanActionId id) {
        return actions(buyer, PLAN_ACTION.ID.eq(id.value())).stream().findFirst();
    }

    /// What waits on that day, the oldest date first.
    List<PlanAction> due(BuyerId buyer, LocalDate today) {
        return actions(buyer, PLAN_ACTION.DONE_ON.isNull().and(PLAN_ACTION.DUE_ON.le(today)));
    }

    private static List<PlanAction> actions(BuyerId buyer, Condition which) {
        return dsl().select(PLAN_ACTION.asterisk())
                .from(PLAN_ACTION)
                .join(DIAGNOSTIC)
                .on(DIAGNOSTIC.ID.eq(PLAN_ACTION.DIAGNOSTIC_ID))
                .where(DIAGNOSTIC.BUYER_ID.eq(buyer.value()), which)
                .orderBy(PLAN_ACTION.DUE_ON, PLAN_ACTION.ID)
                .limit(MOST)
                .fetch(PlanSql::action);
    }

    /// @return none when that proposal was chosen already
    Optional<PlanActionId> insert(DiagnosticId diagnostic, PlanAction.Form form, LocalDate dueOn) {
        return dsl().insertInto(PLAN_ACTION)
                .set(PLAN_ACTION.DIAGNOSTIC_ID, diagnostic.value())
                .set(PLAN_ACTION.QUESTION, form.question().orElse(null))
                .set(PLAN_ACTION.WORDS, form.words())
                .set(PLAN_ACTION.OWNER, form.owner())
                .set(PLAN_ACTION.DUE_ON, dueOn)
                .onConflictDoNothing()
                .returningResult(PLAN_ACTION.ID)
                .fetchOptional(row -> new PlanActionId(row.value1()));
    }

    boolean update(PlanActionId id, PlanAction.Form form, LocalDate dueOn, int version) {
        return dsl().update(PLAN_ACTION)
                        .set(PLAN_ACTION.WORDS, form.words())
                        .set(PLAN_ACTION.OWNER, form.owner())
                        .set(PLAN_ACTION.DUE_ON, dueOn)
                        .set(PLAN_ACTION.VERSION, PLAN_ACTION.VERSION.plus(1))
                        .where(PLAN_ACTION.ID.eq(id.value()), PLAN_ACTION.VERSION.eq(version))
                        .execute()
                == 1;
    }

    void done(PlanActionId id, Optional<PlanAction.Done> done) {
        dsl().update(PLAN_ACTION)
                .set(PLAN_ACTION.DONE_ON, done.map(PlanAction.Done::on).orElse(null))
                .set(PLAN_ACTION.DONE_BY, done.map(PlanAction.Done::by).orElse(null))
                .set(PLAN_ACTION.VERSION, PLAN_ACTION.VERSION.plus(1))
                .where(PLAN_ACTION.ID.eq(id.value()))
                .execute();
    }

    void delete(PlanActionId id) {
        dsl().deleteFrom(PLAN_ACTION).where(PLAN_ACTION.ID.eq(id.value())).execute();
    }

    private static PlanAction action(Record row) {
        return new PlanAction(
                new PlanActionId(row.get(PLAN_ACTION.ID)),
                new DiagnosticId(row.get(PLAN_ACTION.DIAGNOSTIC_ID)),
                Optional.ofNullable(row.get(PLAN_ACTION.QUESTION)),
                row.get(PLAN_ACTION.WORDS),
                row.get(PLAN_ACTION.OWNER),
                row.get(PLAN_ACTION.DUE_ON),
                Optional.ofNullable(row.get(PLAN_ACTION.DONE_ON))
                        .map(on -> new PlanAction.Done(on, row.get(PLAN_ACTION.DONE_BY))),
                row.get(PLAN_ACTION.VERSION));
    }
}
