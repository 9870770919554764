package quebec.esja.acceptance;

import static quebec.esja.db.pole.Tables.ACCEPTED_PROFILE;
import static quebec.esja.db.pole.Tables.SUPPLIER;
import static quebec.esja.db.pole.Tables.SUPPLIER_MEMBER;

import java.time.Instant;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import quebec.esja.directory.SupplierData;
import quebec.esja.kernel.MemberId;
import quebec.esja.kernel.SupplierId;
import quebec.esja.tenancy.TenantTransactions;

final class AcceptanceSql {

    /// Keeps others from changing the enterprise until the end of the transaction.
    void lock(SupplierId supplier) {
        dsl().select(SUPPLIER.ID)
                .from(SUPPLIER)
                .where(SUPPLIER.ID.eq(supplier.value()))
                .forUpdate()
                .fetch();
    }

    boolean manages(MemberId member, SupplierId supplier) {
        return dsl().fetchExists(
                        SUPPLIER_MEMBER,
                        SUPPLIER_MEMBER
                                .MEMBER_ID
                                .eq(member.value())
                                .and(SUPPLIER_MEMBER.SUPPLIER_ID.eq(supplier.value())));
    }

    Optional<AcceptedProfile> find(SupplierId supplier) {
        return dsl().select(
                        ACCEPTED_PROFILE.DATA,
                        ACCEPTED_PROFILE.BESIDE,
                        ACCEPTED_PROFILE.ACCEPTED_AT,
                        ACCEPTED_PROFILE.ACCEPTED_BY,
                        ACCEPTED_PROFILE.CHANGED_AT,
                        ACCEPTED_PROFILE.CHANGED_BY,
                        ACCEPTED_PROFILE.ASKED,
                        ACCEPTED_PROFILE.ASKED_AT)
                .from(ACCEPTED_PROFILE)
                .where(ACCEPTED_PROFILE.SUPPLIER_ID.eq(supplier.value()))
                .fetchOptional(row ->
                        new AcceptedProfile(
                                StoredProfile.read(row.value1().data()),
                                StoredProfile.readBeside(row.value2().data()),
                                row.value3(),
                                row.value4(),
                                Optional.ofNullable(row.value5())
                                        .map(at ->
                                                new AcceptedProfile.Change(
                                                        at,
                                                        row.value6(),
                                                        row.value7(),
                                                        Optional.ofNullable(row.value8())))));
    }

    void keep(SupplierId supplier, SupplierData data, Beside beside, String by, Instant at) {
        dsl().deleteFrom(ACCEPTED_PROFILE)
                .where(ACCEPTED_PROFILE.SUPPLIER_ID.eq(supplier.value()))
                .execute();
        dsl().insertInto(ACCEPTED_PROFILE)
                .set(ACCEPTED_PROFILE.SUPPLIER_ID, supplier.value())
                .set(ACCEPTED_PROFILE.FORM, StoredProfile.FORM)
                .set(ACCEPTED_PROFILE.DATA, JSONB.valueOf(StoredProfile.write(data)))
                .set(ACCEPTED_PROFILE.BESIDE, JSONB.valueOf(StoredProfile.writeBeside(beside)))
                .set(ACCEPTED_PROFILE.ACCEPTED_AT, at)
                .set(ACCEPTED_PROFILE.ACCEPTED_BY, by)
                .execute();
    }

    void change(SupplierId supplier, String by, Instant at) {
        dsl().update(ACCEPTED_PROFILE)
                .set(ACCEPTED_PROFILE.CHANGED_AT, at)
                .set(ACCEPTED_PROFILE.CHANGED_BY, by)
                .where(ACCEPTED_PROFILE.SUPPLIER_ID.eq(supplier.value()))
                .execute();
    }

    void forgetChange(SupplierId supplier) {
        dsl().update(ACCEPTED_PROFILE)
                .setNull(ACCEPTED_PROFILE.CHANGED_AT)
                .set(ACCEPTED_PROFILE.CHANGED_BY, "")
                .setNull(ACCEPTED_PROFILE.ASKED_AT)
                .set(ACCEPTED_PROFILE.ASKED, "")
                .where(ACCEPTED_PROFILE.SUPPLIER_ID.eq(supplier.value()))
                .execute();
    }

    void ask(SupplierId supplier, String asked, Instant at) {
        dsl().update(ACCEPTED_PROFILE)
                .set(ACCEPTED_PROFILE.ASKED_AT, at)
                .set(ACCEPTED_PROFILE.ASKED, asked)
                .where(ACCEPTED_PROFILE.SUPPLIER_ID.eq(supplier.value()))
                .execute();
    }

    private static DSLContext dsl() {
        return TenantTransactions.dsl();
    }
}
