package quebec.esja.exchange;

import static quebec.esja.db.pole.Tables.BUYER_NEED;
import static quebec.esja.db.pole.Tables.EXCHANGE_NEWS;
import static quebec.esja.db.province.Tables.EXCHANGE;
import static quebec.esja.tenancy.TenantTransactions.dsl;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.Configuration;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import quebec.esja.buyerneeds.AmountBand;
import quebec.esja.buyerneeds.Outcome;
import quebec.esja.db.province.Routines;
import quebec.esja.kernel.BuyerNeedId;
import quebec.esja.kernel.ContractId;
import quebec.esja.kernel.ExchangeId;
import quebec.esja.kernel.Period;
import quebec.esja.kernel.PoleId;
import quebec.esja.kernel.SupplierId;
import quebec.esja.purchases.Nature;
import quebec.esja.purchases.PurchaseMode;
import quebec.esja.waves.BusinessCalendar;

/// The table that two Pôles read: PostgreSQL lets the login of the bound one see what it offers and what is offered to it. Each
/// writing is one step of one side, which the function of that step checks; it says whether the step was taken.
final class ExchangeSql {

    private static final int MOST = 500;

    private final PassedSql passed = new PassedSql();

    private static Configuration here() {
        return dsl().configuration();
    }

    Optional<ExchangeId> offer(
            PoleId to,
            BuyerNeedId need,
            OfferedNeed what,
            Instant over,
            Instant consent,
            Instant now,
            Instant lapses) {
        return Optional.ofNullable(
                        Routines.publishExchange(
                                here(),
                                to.value(),
                                need.value(),
                                what.what(),
                                what.detail(),
                                what.category(),
                                what.unspsc().isEmpty() ? null : what.unspsc(),
                                what.nature().code(),
                                what.place(),
                                what.wantedOn().orElse(null),
                                what.amount().code(),
                                what.mode().code(),
                                over,
                                consent,
                                now,
                                lapses))
                .map(ExchangeId::new);
    }

    boolean withdraw(ExchangeId id, Instant now) {
        boolean withdrawn = taken(Routines.publishExchangeWithdrawn(here(), id.value(), now));
        passed.erase(id);
        return withdrawn;
    }

    boolean tellContact(ExchangeId id, String contact) {
        return taken(Routines.publishExchangeContact(here(), id.value(), contact));
    }

    boolean end(ExchangeId id, Outcome outcome, Optional<SupplierId> chosen, Instant now) {
        boolean ended =
                taken(
                        Routines.publishExchangeEnded(
                                here(),
                                id.value(),
                                outcome.code(),
                                chosen.map(SupplierId::value).orElse(null),
                                now));
        passed.erase(id);
        return ended;
    }

    boolean answerContract(ExchangeId id, boolean confirmed, String note) {
        return taken(
                Routines.publishExchangeContractAnswer(
                        here(), id.value(), confirmed ? "confirmed" : "contested", note));
    }

    boolean accept(ExchangeId id, String contact, Instant now) {
        return taken(Routines.publishExchangeAccepted(here(), id.value(), contact, now));
    }

    boolean decline(ExchangeId id, String reason, Instant now) {
        return taken(Routines.publishExchangeDeclined(here(), id.value(), reason, now));
    }

    boolean tellContract(ExchangeId id, ContractId contract) {
        return taken(Routines.publishExchangeContract(here(), id.value(), contract.value()));
    }

    private static boolean taken(@Nullable UUID id) {
        return id != null;
    }

    Optional<Offer> find(ExchangeId id) {
        return offers(EXCHANGE.ID.eq(id.value())).stream().findFirst();
    }

    /// What that Pôle, the bound one, offered for a need, the latest first.
    List<Offer> of(PoleId here, BuyerNeedId need) {
        return offers(EXCHANGE.FROM_POLE.eq(here.value()).and(EXCHANGE.NEED_ID.eq(need.value())));
    }

    /// What is offered to that Pôle, the bound one, the latest first.
    List<Offer> to(PoleId here) {
        return offers(EXCHANGE.TO_POLE.eq(here.value()));
    }

    List<Offer> from(PoleId here) {
        return offers(EXCHANGE.FROM_POLE.eq(here.value()));
    }

    /// Those of either side whose contract began that year, all of them.
    List<Offer> counted(PoleId here, int year) {
        return dsl().selectFrom(EXCHANGE)
                .where(
                        EXCHANGE.TO_POLE.eq(here.value()).or(EXCHANGE.FROM_POLE.eq(here.value())),
                        EXCHANGE.CONTRACT_FROM.between(
                                LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31)))
                .fetch(ExchangeSql::offer);
    }

    /// The latest offer of each open need of that Pôle, where the neighbour declined it or let it lapse.
    List<Offer> fruitless(PoleId here, Instant now) {
        var later = EXCHANGE.as("later");
        Condition lapsed =
                EXCHANGE.ANSWERED_AT
                        .isNull()
                        .and(DSL.coalesce(EXCHANGE.ENDED_AT, now).ge(EXCHANGE.LAPSES_AT));
        return offers(
                EXCHANGE.FROM_POLE
                        .eq(here.value())
                        .and(EXCHANGE.STATE.eq(OfferState.DECLINED.code()).or(lapsed))
                        .andExists(
                                DSL.selectOne()
                                        .from(BUYER_NEED)
                                        .where(
                                                BUYER_NEED.ID.eq(EXCHANGE.NEED_ID),
                                                BUYER_NEED.STATUS.eq("open")))
                        .andNotExists(
                                DSL.selectOne()
                                        .from(later)
                                        .where(
                                                later.FROM_POLE.eq(EXCHANGE.FROM_POLE),
                                                later.NEED_ID.eq(EXCHANGE.NEED_ID),
                                                later.OFFERED_AT.gt(EXCHANGE.OFFERED_AT))));
    }

    int waiting(PoleId here, Instant now) {
        return dsl().fetchCount(
                        EXCHANGE,
                        EXCHANGE.TO_POLE.eq(here.value()),
                        EXCHANGE.STATE.eq(OfferState.OFFERED.code()),
                        EXCHANGE.LAPSES_AT.gt(now));
    }

    private static List<Offer> offers(Condition which) {
        return dsl().selectFrom(EXCHANGE)
                .where(which)
                .orderBy(EXCHANGE.OFFERED_AT.desc(), EXCHANGE.ID.desc())
                .limit(MOST)
                .fetch(ExchangeSql::offer);
    }

    private static Offer offer(Record row) {
        return new Offer(
                new ExchangeId(row.get(EXCHANGE.ID)),
                new PoleId(row.get(EXCHANGE.FROM_POLE)),
                new PoleId(row.get(EXCHANGE.TO_POLE)),
                new BuyerNeedId(row.get(EXCHANGE.NEED_ID)),
                new OfferedNeed(
                        row.get(EXCHANGE.WHAT),
                        row.get(EXCHANGE.DETAIL),
                        row.get(EXCHANGE.CATEGORY_CODE),
                        orEmpty(row.get(EXCHANGE.UNSPSC)),
                        Nature.ofCode(row.get(EXCHANGE.NATURE)).orElseThrow(),
                        row.get(EXCHANGE.PLACE_CODE),
                        Optional.ofNullable(row.get(EXCHANGE.WANTED_ON)),
                        AmountBand.ofCode(row.get(EXCHANGE.AMOUNT_BAND)).orElseThrow(),
                        PurchaseMode.ofCode(row.get(EXCHANGE.MODE)).orElseThrow(),
                        BusinessCalendar.day(row.get(EXCHANGE.ANSWER_BY).minusSeconds(1)),
                        List.of()),
                row.get(EXCHANGE.ANSWER_BY),
                row.get(EXCHANGE.LAPSES_AT),
                row.get(EXCHANGE.OFFERED_AT),
                OfferState.ofCode(row.get(EXCHANGE.STATE)),
                Optional.ofNullable(row.get(EXCHANGE.ANSWERED_AT)),
                orEmpty(row.get(EXCHANGE.DECLINED_FOR)),
                Optional.ofNullable(row.get(EXCHANGE.ENDED_AT))
                        .filter(_ -> row.get(EXCHANGE.OUTCOME) == null),
                orEmpty(row.get(EXCHANGE.FROM_CONTACT)),
                orEmpty(row.get(EXCHANGE.TO_CONTACT)),
                Outcome.ofCode(orEmpty(row.get(EXCHANGE.OUTCOME)))
                        .map(outcome ->
                                new Offer.Ending(
                                        outcome,
                                        Optional.ofNullable(row.get(EXCHANGE.CHOSEN_ID))
                                                .map(SupplierId::new),
                                        row.get(EXCHANGE.ENDED_AT))),
                Optional.ofNullable(row.get(EXCHANGE.CONTRACT_ID))
                        .map(contract ->
                                new Offer.SharedContract(
                                        new ContractId(contract),
                                        counted(row),
                                        Optional.ofNullable(row.get(EXCHANGE.CONTRACT_ANSWER))
                                                .map("confirmed"::equals),
                                        row.get(EXCHANGE.CONTRACT_NOTE))));
    }

    private static Optional<Offer.Counted> counted(Record row) {
        return Optional.ofNullable(row.get(EXCHANGE.CONTRACT_AMOUNT))
                .map(amount ->
                        new Offer.Counted(
                                amount,
                                new Period(
                                        row.get(EXCHANGE.CONTRACT_FROM),
                                        row.get(EXCHANGE.CONTRACT_TO))));
    }

    /// What people of the bound Pôle are told of an exchange.
    enum News {
        OFFERED,
        ACCEPTED,
        DECLINED,
        EXPIRED,
        /// Withdrawn or ended by the Pôle that offers it.
        OVER,
        /// Enterprises are interested; told once a day at most.
        INTEREST,
        CONTRACT;

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// Keeps that it is told, with a count that only grows.
    ///
    /// @return false when it was told before, or that day
    boolean tell(ExchangeId id, News news, int count, LocalDate day) {
        return dsl().insertInto(EXCHANGE_NEWS)
                        .set(EXCHANGE_NEWS.EXCHANGE_ID, id.value())
                        .set(EXCHANGE_NEWS.NEWS, news.code())
                        .set(EXCHANGE_NEWS.TOLD_COUNT, count)
                        .set(EXCHANGE_NEWS.TOLD_ON, day)
                        .onConflict(EXCHANGE_NEWS.EXCHANGE_ID, EXCHANGE_NEWS.NEWS)
                        .doUpdate()
                        .set(EXCHANGE_NEWS.TOLD_COUNT, count)
                        .set(EXCHANGE_NEWS.TOLD_ON, day)
                        .where(EXCHANGE_NEWS.TOLD_COUNT.lt(count), EXCHANGE_NEWS.TOLD_ON.lt(day))
                        .execute()
                > 0;
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
