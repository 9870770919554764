package quebec.esja.registration;

import static quebec.esja.db.pole.Tables.CONSENT;
import static quebec.esja.db.pole.Tables.MEMBER;
import static quebec.esja.db.pole.Tables.SUPPLIER_CLAIM;
import static quebec.esja.db.pole.Tables.SUPPLIER_MEMBER;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import quebec.esja.kernel.ClaimId;
import quebec.esja.members.SupplierRole;
import quebec.esja.tenancy.TenantTransactions;

/// How long claims have waited, and for whom.
final class ClaimReminderSql {

    private static final String WAITING = Claim.Status.WAITING.code();

    List<ClaimId> waiting(int most) {
        return dsl().select(SUPPLIER_CLAIM.ID)
                .from(SUPPLIER_CLAIM)
                .where(SUPPLIER_CLAIM.STATUS.eq(WAITING))
                .orderBy(SUPPLIER_CLAIM.ASKED_AT, SUPPLIER_CLAIM.ID)
                .limit(most)
                .fetch(row -> new ClaimId(row.value1()));
    }

    /// Where a claim stands, held until the transaction ends; nothing when it waits no more.
    Optional<ClaimReminders.Wait> lock(ClaimId claim) {
        return dsl().select(
                        SUPPLIER_CLAIM.WITH_POLE,
                        SUPPLIER_CLAIM.ASKED_AT,
                        SUPPLIER_CLAIM.REMINDERS,
                        SUPPLIER_CLAIM.REMINDED_AT,
                        DSL.field(
                                DSL.selectCount()
                                        .from(SUPPLIER_MEMBER)
                                        .join(MEMBER)
                                        .on(MEMBER.ID.eq(SUPPLIER_MEMBER.MEMBER_ID))
                                        .where(
                                                SUPPLIER_MEMBER.SUPPLIER_ID.eq(
                                                        SUPPLIER_CLAIM.SUPPLIER_ID),
                                                SUPPLIER_MEMBER.ROLE.eq(
                                                        SupplierRole.MANAGER.code()),
                                                MEMBER.ENDED_AT.isNull())))
                .from(SUPPLIER_CLAIM)
                .where(SUPPLIER_CLAIM.ID.eq(claim.value()), SUPPLIER_CLAIM.STATUS.eq(WAITING))
                .forUpdate()
                .of(SUPPLIER_CLAIM)
                .fetchOptional(row ->
                        new ClaimReminders.Wait(
                                row.value1(),
                                row.value2(),
                                row.value3(),
                                Optional.ofNullable(row.value4()),
                                row.value5()));
    }

    void reminded(ClaimId claim, Instant now) {
        dsl().update(SUPPLIER_CLAIM)
                .set(SUPPLIER_CLAIM.REMINDERS, SUPPLIER_CLAIM.REMINDERS.plus(1))
                .set(SUPPLIER_CLAIM.REMINDED_AT, now)
                .where(SUPPLIER_CLAIM.ID.eq(claim.value()))
                .execute();
    }

    void handOver(ClaimId claim, Instant now) {
        dsl().update(SUPPLIER_CLAIM)
                .set(SUPPLIER_CLAIM.WITH_POLE, true)
                .set(SUPPLIER_CLAIM.ASKED_AT, now)
                .set(SUPPLIER_CLAIM.REMINDERS, 0)
                .setNull(SUPPLIER_CLAIM.REMINDED_AT)
                .where(SUPPLIER_CLAIM.ID.eq(claim.value()))
                .execute();
    }

    /// Deletes claims decided before that instant, and those never confirmed, with their consents.
    int forget(Instant decidedBefore, Instant unconfirmedBefore) {
        int gone =
                dsl().deleteFrom(SUPPLIER_CLAIM)
                        .where(
                                SUPPLIER_CLAIM
                                        .DECIDED_AT
                                        .lt(decidedBefore)
                                        .or(
                                                SUPPLIER_CLAIM
                                                        .STATUS
                                                        .eq(Claim.Status.UNCONFIRMED.code())
                                                        .and(
                                                                SUPPLIER_CLAIM.CREATED_AT.lt(
                                                                        unconfirmedBefore))))
                        .execute();
        dsl().deleteFrom(CONSENT)
                .where(
                        CONSENT.PURPOSE.eq(Claims.CONSENT),
                        DSL.notExists(
                                DSL.selectOne()
                                        .from(SUPPLIER_CLAIM)
                                        .where(
                                                SUPPLIER_CLAIM.SUPPLIER_ID.eq(CONSENT.SUBJECT_ID),
                                                SUPPLIER_CLAIM.EMAIL.eq(CONSENT.EMAIL))))
                .execute();
        return gone;
    }

    private static DSLContext dsl() {
        return TenantTransactions.dsl();
    }
}
