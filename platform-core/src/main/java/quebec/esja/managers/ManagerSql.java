package quebec.esja.managers;

import static quebec.esja.db.pole.Tables.MEMBER;
import static quebec.esja.db.pole.Tables.SUPPLIER;
import static quebec.esja.db.pole.Tables.SUPPLIER_MEMBER;

import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import quebec.esja.kernel.EmailAddress;
import quebec.esja.kernel.MemberId;
import quebec.esja.kernel.SupplierId;
import quebec.esja.members.PoleRole;
import quebec.esja.members.SupplierRole;
import quebec.esja.tenancy.TenantTransactions;

final class ManagerSql {

    /// Holds who manages the enterprise until the transaction ends, and gives its name.
    Optional<String> lock(SupplierId supplier) {
        return dsl().select(SUPPLIER.NAME)
                .from(SUPPLIER)
                .where(SUPPLIER.ID.eq(supplier.value()))
                .forNoKeyUpdate()
                .fetchOptional(row -> row.value1());
    }

    /// By name.
    List<SupplierPerson> of(SupplierId supplier) {
        return dsl().select(
                        MEMBER.ID,
                        MEMBER.NAME,
                        MEMBER.EMAIL,
                        SUPPLIER_MEMBER.ROLE,
                        MEMBER.FIRST_SIGNED_IN_AT)
                .from(SUPPLIER_MEMBER)
                .join(MEMBER)
                .on(MEMBER.ID.eq(SUPPLIER_MEMBER.MEMBER_ID))
                .where(SUPPLIER_MEMBER.SUPPLIER_ID.eq(supplier.value()), MEMBER.ENDED_AT.isNull())
                .orderBy(MEMBER.NAME, MEMBER.ID)
                .fetch(row ->
                        new SupplierPerson(
                                new MemberId(row.value1()),
                                row.value2(),
                                new EmailAddress(row.value3()),
                                SupplierRole.ofCode(row.value4()),
                                Optional.ofNullable(row.value5())));
    }

    void setRole(SupplierId supplier, MemberId member, SupplierRole role) {
        dsl().update(SUPPLIER_MEMBER)
                .set(SUPPLIER_MEMBER.ROLE, role.code())
                .where(
                        SUPPLIER_MEMBER.SUPPLIER_ID.eq(supplier.value()),
                        SUPPLIER_MEMBER.MEMBER_ID.eq(member.value()))
                .execute();
    }

    boolean ofTheTeam(MemberId member) {
        return dsl().fetchExists(
                        MEMBER,
                        MEMBER.ID
                                .eq(member.value())
                                .and(MEMBER.ROLE.in(PoleRole.ADMIN.code(), PoleRole.AGENT.code()))
                                .and(MEMBER.ENDED_AT.isNull()));
    }

    private static DSLContext dsl() {
        return TenantTransactions.dsl();
    }
}
