package quebec.esja.reminders;

import static quebec.esja.db.pole.Tables.BUYER;
import static quebec.esja.db.pole.Tables.BUYER_MEMBER;
import static quebec.esja.db.pole.Tables.DECLARATION_REMINDER;
import static quebec.esja.db.pole.Tables.DECLARATION_VERSION;
import static quebec.esja.db.pole.Tables.MEMBER;
import static quebec.esja.db.pole.Tables.PURCHASE_DECLARATION;
import static quebec.esja.tenancy.TenantTransactions.dsl;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.Field;
import org.jooq.impl.DSL;
import quebec.esja.kernel.BuyerId;
import quebec.esja.kernel.EmailAddress;
import quebec.esja.kernel.Period;
import quebec.esja.texts.Language;

final class ReminderSql {

    /// Someone to remind.
    record Reader(EmailAddress email, Language language) {}

    private record Sent(UUID buyer, LocalDate from) {}

    /// Accepted buyers that opened a declaration once; held, so that two rounds remind once.
    List<ReminderRules.Standing> standings() {
        Map<Sent, List<LocalDate>> sent =
                dsl().selectFrom(DECLARATION_REMINDER).fetch().stream()
                        .collect(
                                Collectors.groupingBy(
                                        row -> new Sent(row.getBuyerId(), row.getPeriodFrom()),
                                        Collectors.mapping(
                                                row -> row.getSentOn(), Collectors.toList())));
        Field<Boolean> signed =
                DSL.field(
                        DSL.exists(
                                DSL.selectOne()
                                        .from(DECLARATION_VERSION)
                                        .where(
                                                DECLARATION_VERSION.DECLARATION_ID.eq(
                                                        PURCHASE_DECLARATION.ID),
                                                DECLARATION_VERSION.SIGNED_AT.isNotNull())));
        return dsl().select(
                        BUYER.ID,
                        PURCHASE_DECLARATION.PERIOD_FROM,
                        PURCHASE_DECLARATION.PERIOD_TO,
                        signed)
                .distinctOn(BUYER.ID)
                .from(BUYER)
                .join(PURCHASE_DECLARATION)
                .on(PURCHASE_DECLARATION.BUYER_ID.eq(BUYER.ID))
                .where(BUYER.STATUS.eq("accepted"))
                .orderBy(BUYER.ID, PURCHASE_DECLARATION.PERIOD_FROM.desc())
                .fetch(row -> {
                    Period last = new Period(row.value2(), row.value3());
                    Period due = row.value4() ? ReminderRules.next(last) : last;
                    return new ReminderRules.Standing(
                            new BuyerId(row.value1()),
                            last,
                            row.value4(),
                            sent.getOrDefault(new Sent(row.value1(), due.from()), List.of()));
                });
    }

    /// @return false when it was done today already
    boolean sent(BuyerId buyer, Period due, LocalDate on) {
        return dsl().insertInto(DECLARATION_REMINDER)
                        .set(DECLARATION_REMINDER.BUYER_ID, buyer.value())
                        .set(DECLARATION_REMINDER.PERIOD_FROM, due.from())
                        .set(DECLARATION_REMINDER.SENT_ON, on)
                        .onConflictDoNothing()
                        .execute()
                == 1;
    }

    String name(BuyerId buyer) {
        return dsl().select(BUYER.NAME)
                .from(BUYER)
                .where(BUYER.ID.eq(buyer.value()))
                .fetchSingle()
                .value1();
    }

    /// The people who act for the buyer, else the person to contact.
    List<Reader> readers(BuyerId buyer) {
        List<Reader> people =
                dsl()
                        .select(MEMBER.EMAIL, MEMBER.LOCALE)
                        .from(BUYER_MEMBER)
                        .join(MEMBER)
                        .on(MEMBER.ID.eq(BUYER_MEMBER.MEMBER_ID))
                        .where(
                                BUYER_MEMBER.BUYER_ID.eq(buyer.value()),
                                BUYER_MEMBER.ROLE.eq("buyer-manager"),
                                MEMBER.ENDED_AT.isNull())
                        .orderBy(MEMBER.EMAIL)
                        .fetch(row -> reader(row.value1(), row.value2()))
                        .stream()
                        .flatMap(Optional::stream)
                        .toList();
        return people.isEmpty()
                ? dsl().select(BUYER.CONTACT_EMAIL, BUYER.LOCALE)
                        .from(BUYER)
                        .where(BUYER.ID.eq(buyer.value()))
                        .fetchOptional()
                        .flatMap(row -> reader(row.value1(), row.value2()))
                        .map(List::of)
                        .orElseGet(List::of)
                : people;
    }

    private static Optional<Reader> reader(String email, String locale) {
        return EmailAddress.parse(email)
                .map(known -> new Reader(known, Language.ofCode(locale).orElse(Language.FRENCH)));
    }
}
