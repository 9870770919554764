package quebec.esja.registration;

import static quebec.esja.db.pole.Tables.CLAIM_CONSULTATION;
import static quebec.esja.db.pole.Tables.MEMBER;
import static quebec.esja.db.pole.Tables.SUPPLIER;
import static quebec.esja.db.pole.Tables.SUPPLIER_CLAIM;
import static quebec.esja.db.pole.Tables.SUPPLIER_MEMBER;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import quebec.esja.kernel.ClaimId;
import quebec.esja.kernel.EmailAddress;
import quebec.esja.kernel.MemberId;
import quebec.esja.kernel.SupplierId;
import quebec.esja.members.SupplierRole;
import quebec.esja.tenancy.TenantTransactions;
import quebec.esja.texts.Language;

final class ClaimSql {

    /// Someone who manages an enterprise.
    record PersonInCharge(MemberId member, String name, EmailAddress email, Language language) {}

    List<PersonInCharge> managers(SupplierId supplier) {
        return dsl().select(MEMBER.ID, MEMBER.NAME, MEMBER.EMAIL, MEMBER.LOCALE)
                .from(SUPPLIER_MEMBER)
                .join(MEMBER)
                .on(MEMBER.ID.eq(SUPPLIER_MEMBER.MEMBER_ID))
                .where(
                        SUPPLIER_MEMBER.SUPPLIER_ID.eq(supplier.value()),
                        SUPPLIER_MEMBER.ROLE.eq(SupplierRole.MANAGER.code()),
                        MEMBER.ENDED_AT.isNull())
                .orderBy(MEMBER.NAME, MEMBER.ID)
                .limit(50)
                .fetch(row ->
                        new PersonInCharge(
                                new MemberId(row.value1()),
                                row.value2(),
                                new EmailAddress(row.value3()),
                                Language.ofCode(row.value4()).orElse(Language.FRENCH)));
    }

    /// The open claim of that person, if there is one.
    Optional<Claim> open(SupplierId supplier, EmailAddress person) {
        return read(
                        SUPPLIER_CLAIM
                                .SUPPLIER_ID
                                .eq(supplier.value())
                                .and(SUPPLIER_CLAIM.EMAIL.eq(person.value()))
                                .and(
                                        SUPPLIER_CLAIM.STATUS.in(
                                                Claim.Status.UNCONFIRMED.code(),
                                                Claim.Status.WAITING.code())),
                        1)
                .stream()
                .findFirst();
    }

    Optional<ClaimId> insert(
            SupplierId supplier, ClaimForm form, EmailAddress person, Instant now) {
        return dsl().insertInto(SUPPLIER_CLAIM)
                .set(SUPPLIER_CLAIM.SUPPLIER_ID, supplier.value())
                .set(SUPPLIER_CLAIM.NAME, form.name().strip())
                .set(SUPPLIER_CLAIM.EMAIL, person.value())
                .set(SUPPLIER_CLAIM.MESSAGE, form.message().strip())
                .set(SUPPLIER_CLAIM.LOCALE, form.language().code())
                .set(SUPPLIER_CLAIM.STATUS, Claim.Status.UNCONFIRMED.code())
                .set(SUPPLIER_CLAIM.CREATED_AT, now)
                .onConflictDoNothing()
                .returningResult(SUPPLIER_CLAIM.ID)
                .fetchOptional(row -> new ClaimId(row.value1()));
    }

    /// The address is confirmed: the claim waits from now on.
    ///
    /// @param withThePole whether the Pôle decides
    /// @return false when it was confirmed before
    boolean confirm(ClaimId claim, boolean withThePole, Instant now) {
        return dsl().update(SUPPLIER_CLAIM)
                        .set(SUPPLIER_CLAIM.STATUS, Claim.Status.WAITING.code())
                        .set(SUPPLIER_CLAIM.WITH_POLE, withThePole)
                        .set(SUPPLIER_CLAIM.ASKED_AT, now)
                        .where(
                                SUPPLIER_CLAIM.ID.eq(claim.value()),
                                SUPPLIER_CLAIM.STATUS.eq(Claim.Status.UNCONFIRMED.code()))
                        .execute()
                == 1;
    }

    /// @return false when someone decided before
    boolean decide(ClaimId claim, Claim.Status verdict, String by, String reason, Instant now) {
        return dsl().update(SUPPLIER_CLAIM)
                        .set(SUPPLIER_CLAIM.STATUS, verdict.code())
                        .set(SUPPLIER_CLAIM.DECIDED_AT, now)
                        .set(SUPPLIER_CLAIM.DECIDED_BY, by)
                        .set(SUPPLIER_CLAIM.REASON, reason)
                        .where(
                                SUPPLIER_CLAIM.ID.eq(claim.value()),
                                SUPPLIER_CLAIM.STATUS.eq(Claim.Status.WAITING.code()))
                        .execute()
                == 1;
    }

    Optional<Claim> find(ClaimId claim) {
        return read(SUPPLIER_CLAIM.ID.eq(claim.value()), 1).stream().findFirst();
    }

    /// Those that wait for the Pôle.
    List<Claim> waiting(int most) {
        return read(
                SUPPLIER_CLAIM.STATUS.eq(Claim.Status.WAITING.code()).and(SUPPLIER_CLAIM.WITH_POLE),
                most);
    }

    List<Claim> waiting(SupplierId supplier, int most) {
        return read(
                SUPPLIER_CLAIM
                        .SUPPLIER_ID
                        .eq(supplier.value())
                        .and(SUPPLIER_CLAIM.STATUS.eq(Claim.Status.WAITING.code())),
                most);
    }

    UUID consult(ClaimId claim, MemberId manager, Instant now) {
        return dsl().insertInto(CLAIM_CONSULTATION)
                .set(CLAIM_CONSULTATION.CLAIM_ID, claim.value())
                .set(CLAIM_CONSULTATION.MEMBER_ID, manager.value())
                .set(CLAIM_CONSULTATION.ASKED_AT, now)
                .onConflict(CLAIM_CONSULTATION.CLAIM_ID, CLAIM_CONSULTATION.MEMBER_ID)
                .doUpdate()
                .set(CLAIM_CONSULTATION.ASKED_AT, now)
                .returningResult(CLAIM_CONSULTATION.ID)
                .fetchSingle(row -> row.value1());
    }

    /// A manager who was asked, while that person still manages the enterprise.
    record Consulted(ClaimId claim, MemberId member, String name) {}

    Optional<Consulted> consulted(UUID consultation) {
        return dsl().select(CLAIM_CONSULTATION.CLAIM_ID, MEMBER.ID, MEMBER.NAME)
                .from(CLAIM_CONSULTATION)
                .join(SUPPLIER_CLAIM)
                .on(SUPPLIER_CLAIM.ID.eq(CLAIM_CONSULTATION.CLAIM_ID))
                .join(MEMBER)
                .on(MEMBER.ID.eq(CLAIM_CONSULTATION.MEMBER_ID))
                .join(SUPPLIER_MEMBER)
                .on(
                        SUPPLIER_MEMBER
                                .MEMBER_ID
                                .eq(MEMBER.ID)
                                .and(SUPPLIER_MEMBER.SUPPLIER_ID.eq(SUPPLIER_CLAIM.SUPPLIER_ID)))
                .where(
                        CLAIM_CONSULTATION.ID.eq(consultation),
                        SUPPLIER_MEMBER.ROLE.eq(SupplierRole.MANAGER.code()),
                        MEMBER.ENDED_AT.isNull())
                .fetchOptional(row ->
                        new Consulted(
                                new ClaimId(row.value1()),
                                new MemberId(row.value2()),
                                row.value3()));
    }

    private static List<Claim> read(Condition which, int most) {
        return dsl().select(
                        SUPPLIER_CLAIM.ID,
                        SUPPLIER_CLAIM.SUPPLIER_ID,
                        SUPPLIER.NAME,
                        SUPPLIER_CLAIM.NAME,
                        SUPPLIER_CLAIM.EMAIL,
                        SUPPLIER_CLAIM.MESSAGE,
                        SUPPLIER_CLAIM.LOCALE,
                        SUPPLIER_CLAIM.STATUS,
                        SUPPLIER_CLAIM.CREATED_AT,
                        SUPPLIER_CLAIM.DECIDED_BY,
                        SUPPLIER_CLAIM.REASON)
                .from(SUPPLIER_CLAIM)
                .join(SUPPLIER)
                .on(SUPPLIER.ID.eq(SUPPLIER_CLAIM.SUPPLIER_ID))
                .where(which)
                .orderBy(SUPPLIER_CLAIM.CREATED_AT, SUPPLIER_CLAIM.ID)
                .limit(most)
                .fetch(ClaimSql::claim);
    }

    private static Claim claim(Record row) {
        String decidedBy = row.get(SUPPLIER_CLAIM.DECIDED_BY);
        return new Claim(
                new ClaimId(row.get(SUPPLIER_CLAIM.ID)),
                new SupplierId(row.get(SUPPLIER_CLAIM.SUPPLIER_ID)),
                row.get(SUPPLIER.NAME),
                row.get(SUPPLIER_CLAIM.NAME),
                new EmailAddress(row.get(SUPPLIER_CLAIM.EMAIL)),
                row.get(SUPPLIER_CLAIM.MESSAGE),
                Language.ofCode(row.get(SUPPLIER_CLAIM.LOCALE)).orElse(Language.FRENCH),
                Claim.Status.ofCode(row.get(SUPPLIER_CLAIM.STATUS)),
                row.get(SUPPLIER_CLAIM.CREATED_AT),
                decidedBy == null ? "" : decidedBy,
                row.get(SUPPLIER_CLAIM.REASON));
    }

    private static DSLContext dsl() {
        return TenantTransactions.dsl();
    }
}
