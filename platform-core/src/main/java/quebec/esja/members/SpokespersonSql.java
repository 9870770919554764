package quebec.esja.members;

import static quebec.esja.db.pole.Tables.MEMBER;
import static quebec.esja.db.pole.Tables.REGISTRATION;
import static quebec.esja.db.pole.Tables.SUPPLIER;
import static quebec.esja.db.pole.Tables.SUPPLIER_MEMBER;

import java.util.List;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import quebec.esja.kernel.EmailAddress;
import quebec.esja.kernel.MemberId;
import quebec.esja.kernel.SupplierId;
import quebec.esja.tenancy.TenantTransactions;
import quebec.esja.texts.Language;

final class SpokespersonSql {

    private static final int MOST = 50;

    List<Spokesperson> of(SupplierId supplier) {
        List<Spokesperson> managers =
                dsl().select(MEMBER.ID, MEMBER.NAME, MEMBER.EMAIL, MEMBER.LOCALE)
                        .from(SUPPLIER_MEMBER)
                        .join(MEMBER)
                        .on(MEMBER.ID.eq(SUPPLIER_MEMBER.MEMBER_ID))
                        .where(
                                SUPPLIER_MEMBER.SUPPLIER_ID.eq(supplier.value()),
                                MEMBER.ENDED_AT.isNull())
                        .orderBy(MEMBER.NAME, MEMBER.ID)
                        .limit(MOST)
                        .fetch(row ->
                                new Spokesperson(
                                        new MemberId(row.value1()),
                                        row.value2(),
                                        new EmailAddress(row.value3()),
                                        language(row.value4())));
        return managers.isEmpty() ? contact(supplier) : managers;
    }

    private static List<Spokesperson> contact(SupplierId supplier) {
        return dsl()
                .select(SUPPLIER.CONTACT_NAME, SUPPLIER.CONTACT_EMAIL, REGISTRATION.LOCALE)
                .from(SUPPLIER)
                .leftJoin(REGISTRATION)
                .on(REGISTRATION.SUPPLIER_ID.eq(SUPPLIER.ID))
                .where(SUPPLIER.ID.eq(supplier.value()))
                .stream()
                .flatMap(row ->
                        EmailAddress.parse(row.value2()).stream()
                                .map(email ->
                                        new Spokesperson(
                                                null, row.value1(), email, language(row.value3()))))
                .toList();
    }

    private static Language language(@Nullable String code) {
        return code == null ? Language.FRENCH : Language.ofCode(code).orElse(Language.FRENCH);
    }

    private static DSLContext dsl() {
        return TenantTransactions.dsl();
    }
}
