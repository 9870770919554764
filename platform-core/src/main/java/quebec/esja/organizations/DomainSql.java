package quebec.esja.organizations;

import static quebec.esja.db.pole.Tables.BUYER;
import static quebec.esja.db.pole.Tables.BUYER_DOMAIN;
import static quebec.esja.db.pole.Tables.BUYER_JOINING;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import quebec.esja.kernel.BuyerId;
import quebec.esja.kernel.EmailAddress;
import quebec.esja.tenancy.TenantTransactions;
import quebec.esja.texts.Language;

final class DomainSql {

    /// Someone who asked to join.
    record Asked(
            UUID id,
            BuyerId buyer,
            String buyerName,
            String name,
            EmailAddress email,
            Language language) {}

    private static DSLContext dsl() {
        return TenantTransactions.dsl();
    }

    List<BuyerDomain> of(BuyerId buyer) {
        return domains(BUYER_DOMAIN.BUYER_ID.eq(buyer.value()));
    }

    /// Those that wait for the Pôle, of all buyers.
    List<BuyerDomain> waiting() {
        return domains(BUYER_DOMAIN.CONFIRMED_AT.isNull());
    }

    private static List<BuyerDomain> domains(Condition which) {
        return dsl().select(
                        BUYER_DOMAIN.DOMAIN,
                        BUYER_DOMAIN.BUYER_ID,
                        BUYER_DOMAIN.CONFIRMED_AT,
                        BUYER_DOMAIN.ASKED_BY)
                .from(BUYER_DOMAIN)
                .where(which)
                .orderBy(BUYER_DOMAIN.DOMAIN)
                .limit(200)
                .fetch(row ->
                        new BuyerDomain(
                                row.value1(),
                                new BuyerId(row.value2()),
                                row.value3() != null,
                                row.value4()));
    }

    /// False when a buyer has it already.
    boolean insert(BuyerId buyer, String domain, String by, Instant now) {
        return dsl().insertInto(BUYER_DOMAIN)
                        .set(BUYER_DOMAIN.DOMAIN, domain)
                        .set(BUYER_DOMAIN.BUYER_ID, buyer.value())
                        .set(BUYER_DOMAIN.ASKED_AT, now)
                        .set(BUYER_DOMAIN.ASKED_BY, by)
                        .onConflictDoNothing()
                        .execute()
                == 1;
    }

    boolean confirm(BuyerId buyer, String domain, String by, Instant now) {
        return dsl().update(BUYER_DOMAIN)
                        .set(BUYER_DOMAIN.CONFIRMED_AT, now)
                        .set(BUYER_DOMAIN.CONFIRMED_BY, by)
                        .where(
                                BUYER_DOMAIN.DOMAIN.eq(domain),
                                BUYER_DOMAIN.BUYER_ID.eq(buyer.value()),
                                BUYER_DOMAIN.CONFIRMED_AT.isNull())
                        .execute()
                == 1;
    }

    boolean delete(BuyerId buyer, String domain) {
        return dsl().deleteFrom(BUYER_DOMAIN)
                        .where(
                                BUYER_DOMAIN.DOMAIN.eq(domain),
                                BUYER_DOMAIN.BUYER_ID.eq(buyer.value()))
                        .execute()
                == 1;
    }

    /// The accepted buyer whose people have addresses there.
    Optional<BuyerId> buyerOf(String domain) {
        return dsl().select(BUYER_DOMAIN.BUYER_ID)
                .from(BUYER_DOMAIN)
                .join(BUYER)
                .on(BUYER.ID.eq(BUYER_DOMAIN.BUYER_ID))
                .where(
                        BUYER_DOMAIN.DOMAIN.eq(domain),
                        BUYER_DOMAIN.CONFIRMED_AT.isNotNull(),
                        BUYER.STATUS.eq("accepted"))
                .fetchOptional(row -> new BuyerId(row.value1()));
    }

    int asked(EmailAddress email) {
        return dsl().fetchCount(BUYER_JOINING, BUYER_JOINING.EMAIL.eq(email.value()));
    }

    UUID ask(BuyerId buyer, String name, EmailAddress email, Language language, Instant now) {
        return dsl().insertInto(BUYER_JOINING)
                .set(BUYER_JOINING.BUYER_ID, buyer.value())
                .set(BUYER_JOINING.NAME, name)
                .set(BUYER_JOINING.EMAIL, email.value())
                .set(BUYER_JOINING.LOCALE, language.code())
                .set(BUYER_JOINING.ASKED_AT, now)
                .returningResult(BUYER_JOINING.ID)
                .fetchSingle(row -> row.value1());
    }

    Optional<Asked> asked(UUID id) {
        return dsl().select(
                        BUYER_JOINING.ID,
                        BUYER_JOINING.BUYER_ID,
                        BUYER.NAME,
                        BUYER_JOINING.NAME,
                        BUYER_JOINING.EMAIL,
                        BUYER_JOINING.LOCALE)
                .from(BUYER_JOINING)
                .join(BUYER)
                .on(BUYER.ID.eq(BUYER_JOINING.BUYER_ID))
                .where(BUYER_JOINING.ID.eq(id))
                .fetchOptional(row ->
                        new Asked(
                                row.value1(),
                                new BuyerId(row.value2()),
                                row.value3(),
                                row.value4(),
                                new EmailAddress(row.value5()),
                                Language.ofCode(row.value6()).orElse(Language.FRENCH)));
    }

    void forget(UUID id) {
        dsl().deleteFrom(BUYER_JOINING).where(BUYER_JOINING.ID.eq(id)).execute();
    }

    void forgetBefore(Instant moment) {
        dsl().deleteFrom(BUYER_JOINING).where(BUYER_JOINING.ASKED_AT.lt(moment)).execute();
    }
}
