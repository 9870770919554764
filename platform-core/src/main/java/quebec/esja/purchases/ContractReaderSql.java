package quebec.esja.purchases;

import static quebec.esja.db.pole.Tables.BUYER;
import static quebec.esja.db.pole.Tables.BUYER_MEMBER;
import static quebec.esja.db.pole.Tables.CONTRACT;
import static quebec.esja.db.pole.Tables.MEMBER;
import static quebec.esja.db.pole.Tables.SUPPLIER;
import static quebec.esja.db.pole.Tables.SUPPLIER_MEMBER;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jooq.DSLContext;
import quebec.esja.kernel.ContractId;
import quebec.esja.kernel.EmailAddress;
import quebec.esja.tenancy.TenantTransactions;
import quebec.esja.texts.Language;

final class ContractReaderSql {

    private static DSLContext dsl() {
        return TenantTransactions.dsl();
    }

    /// Someone to write to about a contract.
    record Reader(EmailAddress email, Language language) {}

    /// Those who answer for a side of that contract: the people with an account, and the person we write to.
    List<Reader> of(ContractId id, Side side) {
        var people =
                side == Side.SUPPLIER
                        ? dsl().select(MEMBER.EMAIL, MEMBER.LOCALE)
                                .from(CONTRACT)
                                .join(SUPPLIER_MEMBER)
                                .on(SUPPLIER_MEMBER.SUPPLIER_ID.eq(CONTRACT.SUPPLIER_ID))
                                .join(MEMBER)
                                .on(MEMBER.ID.eq(SUPPLIER_MEMBER.MEMBER_ID))
                        : dsl().select(MEMBER.EMAIL, MEMBER.LOCALE)
                                .from(CONTRACT)
                                .join(BUYER_MEMBER)
                                .on(BUYER_MEMBER.BUYER_ID.eq(CONTRACT.BUYER_ID))
                                .join(MEMBER)
                                .on(MEMBER.ID.eq(BUYER_MEMBER.MEMBER_ID));
        Set<Reader> readers =
                new LinkedHashSet<>(
                        people.where(CONTRACT.ID.eq(id.value()), MEMBER.ENDED_AT.isNull())
                                .fetch(row -> reader(row.value1(), row.value2()).orElseThrow()));
        if (readers.isEmpty()) {
            contact(id, side).ifPresent(readers::add);
        }
        return new ArrayList<>(readers);
    }

    private Optional<Reader> contact(ContractId id, Side side) {
        return side == Side.SUPPLIER
                ? dsl().select(SUPPLIER.CONTACT_EMAIL, SUPPLIER.EMAIL)
                        .from(CONTRACT)
                        .join(SUPPLIER)
                        .on(SUPPLIER.ID.eq(CONTRACT.SUPPLIER_ID))
                        .where(CONTRACT.ID.eq(id.value()))
                        .fetchOptional()
                        .flatMap(row ->
                                reader(
                                        row.value1().isBlank() ? row.value2() : row.value1(),
                                        Language.FRENCH.code()))
                : dsl().select(BUYER.CONTACT_EMAIL, BUYER.LOCALE)
                        .from(CONTRACT)
                        .join(BUYER)
                        .on(BUYER.ID.eq(CONTRACT.BUYER_ID))
                        .where(CONTRACT.ID.eq(id.value()))
                        .fetchOptional()
                        .flatMap(row -> reader(row.value1(), row.value2()));
    }

    private static Optional<Reader> reader(String email, String locale) {
        return EmailAddress.parse(email)
                .map(known -> new Reader(known, Language.ofCode(locale).orElse(Language.FRENCH)));
    }
}
