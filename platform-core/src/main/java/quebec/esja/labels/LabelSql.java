package quebec.esja.labels;

import static quebec.esja.db.pole.Tables.LABEL_REMINDER;
import static quebec.esja.db.pole.Tables.SUPPLIER;
import static quebec.esja.db.pole.Tables.SUPPLIER_DOCUMENT;
import static quebec.esja.db.pole.Tables.SUPPLIER_LABEL;
import static quebec.esja.db.reference.Tables.LABEL;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import quebec.esja.directory.SupplierStatus;
import quebec.esja.kernel.SupplierId;
import quebec.esja.tenancy.TenantTransactions;

final class LabelSql {

    /// The labels of those enterprises, each list in the order of the reference data.
    Map<SupplierId, List<HeldLabel>> of(Collection<SupplierId> suppliers) {
        return dsl().select(
                        SUPPLIER_LABEL.SUPPLIER_ID,
                        SUPPLIER_LABEL.LABEL_CODE,
                        SUPPLIER_LABEL.PROOF,
                        SUPPLIER_LABEL.OBTAINED_ON,
                        SUPPLIER_LABEL.EXPIRES_ON,
                        SUPPLIER_LABEL.VERIFIED_BY,
                        SUPPLIER_LABEL.VERIFIED_AT)
                .from(SUPPLIER_LABEL)
                .join(LABEL)
                .on(LABEL.CODE.eq(SUPPLIER_LABEL.LABEL_CODE))
                .where(
                        SUPPLIER_LABEL.SUPPLIER_ID.in(
                                suppliers.stream().map(SupplierId::value).toList()))
                .orderBy(LABEL.SORT, LABEL.CODE)
                .fetchGroups(
                        row -> new SupplierId(row.value1()),
                        row ->
                                new HeldLabel(
                                        new LabelData(
                                                row.value2(),
                                                row.value3(),
                                                row.value4(),
                                                row.value5()),
                                        Optional.ofNullable(row.value6())
                                                .map(by ->
                                                        new HeldLabel.Verification(
                                                                by, row.value7()))));
    }

    boolean lock(SupplierId supplier) {
        return dsl().select(SUPPLIER.ID)
                .from(SUPPLIER)
                .where(SUPPLIER.ID.eq(supplier.value()))
                .forUpdate()
                .fetchOptional()
                .isPresent();
    }

    /// Writes a label anew, not verified.
    void put(SupplierId supplier, LabelData label) {
        dsl().insertInto(SUPPLIER_LABEL)
                .set(SUPPLIER_LABEL.SUPPLIER_ID, supplier.value())
                .set(SUPPLIER_LABEL.LABEL_CODE, label.code())
                .set(SUPPLIER_LABEL.PROOF, label.proof())
                .set(SUPPLIER_LABEL.OBTAINED_ON, label.obtainedOn())
                .set(SUPPLIER_LABEL.EXPIRES_ON, label.expiresOn())
                .onConflict(SUPPLIER_LABEL.SUPPLIER_ID, SUPPLIER_LABEL.LABEL_CODE)
                .doUpdate()
                .set(SUPPLIER_LABEL.PROOF, label.proof())
                .set(SUPPLIER_LABEL.OBTAINED_ON, label.obtainedOn())
                .set(SUPPLIER_LABEL.EXPIRES_ON, label.expiresOn())
                .setNull(SUPPLIER_LABEL.VERIFIED_BY)
                .setNull(SUPPLIER_LABEL.VERIFIED_AT)
                .execute();
    }

    boolean remove(SupplierId supplier, String code) {
        return dsl().deleteFrom(SUPPLIER_LABEL).where(one(supplier, code)).execute() > 0;
    }

    /// Marks the label as verified if it still says what was seen.
    boolean verify(SupplierId supplier, LabelData seen, String by, Instant at) {
        return dsl().update(SUPPLIER_LABEL)
                        .set(SUPPLIER_LABEL.VERIFIED_BY, by)
                        .set(SUPPLIER_LABEL.VERIFIED_AT, at)
                        .where(
                                one(supplier, seen.code()),
                                SUPPLIER_LABEL.PROOF.eq(seen.proof()),
                                SUPPLIER_LABEL.OBTAINED_ON.isNotDistinctFrom(seen.obtainedOn()),
                                SUPPLIER_LABEL.EXPIRES_ON.isNotDistinctFrom(seen.expiresOn()))
                        .execute()
                > 0;
    }

    boolean unverify(SupplierId supplier, String code) {
        return dsl().update(SUPPLIER_LABEL)
                        .setNull(SUPPLIER_LABEL.VERIFIED_BY)
                        .setNull(SUPPLIER_LABEL.VERIFIED_AT)
                        .where(one(supplier, code), SUPPLIER_LABEL.VERIFIED_AT.isNotNull())
                        .execute()
                > 0;
    }

    /// The listed enterprises of which a label expires from one day to the other, both included.
    List<SupplierId> expiring(LocalDate from, LocalDate to) {
        return dsl().selectDistinct(SUPPLIER_LABEL.SUPPLIER_ID)
                .from(SUPPLIER_LABEL)
                .join(SUPPLIER)
                .on(SUPPLIER.ID.eq(SUPPLIER_LABEL.SUPPLIER_ID))
                .where(
                        SUPPLIER_LABEL.EXPIRES_ON.between(from, to),
                        SUPPLIER.STATUS.eq(SupplierStatus.LISTED.code()))
                .orderBy(SUPPLIER_LABEL.SUPPLIER_ID)
                .fetch(row -> new SupplierId(row.value1()));
    }

    /// The enterprises found by a label that holds no longer.
    List<SupplierId> foundByExpired(LocalDate today) {
        return dsl().selectDistinct(SUPPLIER_DOCUMENT.SUPPLIER_ID)
                .from(SUPPLIER_DOCUMENT)
                .join(SUPPLIER_LABEL)
                .on(
                        SUPPLIER_LABEL.SUPPLIER_ID.eq(SUPPLIER_DOCUMENT.SUPPLIER_ID),
                        SUPPLIER_LABEL.LABEL_CODE.eq(DSL.any(SUPPLIER_DOCUMENT.LABELS)))
                .where(SUPPLIER_LABEL.EXPIRES_ON.lt(today))
                .orderBy(SUPPLIER_DOCUMENT.SUPPLIER_ID)
                .fetch(row -> new SupplierId(row.value1()));
    }

    /// By how many days before it the expiry of a label was announced already.
    Set<Integer> reminders(SupplierId supplier, LabelData label) {
        return new HashSet<>(
                dsl().select(LABEL_REMINDER.DAYS_BEFORE)
                        .from(LABEL_REMINDER)
                        .where(
                                LABEL_REMINDER.SUPPLIER_ID.eq(supplier.value()),
                                LABEL_REMINDER.LABEL_CODE.eq(label.code()),
                                LABEL_REMINDER.EXPIRES_ON.eq(label.expiresOn()))
                        .fetch(LABEL_REMINDER.DAYS_BEFORE));
    }

    void insertReminder(SupplierId supplier, LabelData label, int daysBefore, LocalDate on) {
        dsl().insertInto(LABEL_REMINDER)
                .set(LABEL_REMINDER.SUPPLIER_ID, supplier.value())
                .set(LABEL_REMINDER.LABEL_CODE, label.code())
                .set(LABEL_REMINDER.EXPIRES_ON, label.expiresOn())
                .set(LABEL_REMINDER.DAYS_BEFORE, daysBefore)
                .set(LABEL_REMINDER.SENT_ON, on)
                .execute();
    }

    private static Condition one(SupplierId supplier, String code) {
        return SUPPLIER_LABEL
                .SUPPLIER_ID
                .eq(supplier.value())
                .and(SUPPLIER_LABEL.LABEL_CODE.eq(code));
    }

    private static DSLContext dsl() {
        return TenantTransactions.dsl();
    }
}
