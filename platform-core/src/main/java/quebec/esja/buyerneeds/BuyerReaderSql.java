package quebec.esja.buyerneeds;

import static quebec.esja.db.pole.Tables.BUYER;
import static quebec.esja.db.pole.Tables.BUYER_MEMBER;
import static quebec.esja.db.pole.Tables.MEMBER;
import static quebec.esja.tenancy.TenantTransactions.dsl;

import java.util.List;
import quebec.esja.kernel.BuyerId;
import quebec.esja.kernel.EmailAddress;
import quebec.esja.texts.Language;

/// Who is written to for a buyer: the people who act for it, else the person to contact.
final class BuyerReaderSql {

    private static final int MOST = 100;

    List<BuyerReader> of(BuyerId buyer) {
        List<BuyerReader> people =
                dsl().select(MEMBER.EMAIL, MEMBER.LOCALE)
                        .from(BUYER_MEMBER)
                        .join(MEMBER)
                        .on(MEMBER.ID.eq(BUYER_MEMBER.MEMBER_ID))
                        .where(BUYER_MEMBER.BUYER_ID.eq(buyer.value()), MEMBER.ENDED_AT.isNull())
                        .orderBy(MEMBER.EMAIL)
                        .limit(MOST)
                        .fetch(row ->
                                new BuyerReader(
                                        new EmailAddress(row.value1()), language(row.value2())));
        return people.isEmpty() ? contact(buyer) : people;
    }

    private static List<BuyerReader> contact(BuyerId buyer) {
        return dsl()
                .select(BUYER.CONTACT_EMAIL, BUYER.LOCALE)
                .from(BUYER)
                .where(BUYER.ID.eq(buyer.value()))
                .fetch()
                .stream()
                .flatMap(row ->
                        EmailAddress.parse(row.value1())
                                .map(email -> new BuyerReader(email, language(row.value2())))
                                .stream())
                .toList();
    }

    private static Language language(String code) {
        return Language.ofCode(code).orElse(Language.FRENCH);
    }
}
