package quebec.esja.buyerneeds;

import static quebec.esja.db.pole.Tables.BUYER;
import static quebec.esja.db.pole.Tables.BUYER_NEED;
import static quebec.esja.db.pole.Tables.BUYER_NEED_QUESTION;
import static quebec.esja.tenancy.TenantTransactions.dsl;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jooq.Field;
import org.jooq.Query;
import org.jooq.Record;
import org.jooq.SelectConditionStep;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import quebec.esja.audit.Actor;
import quebec.esja.db.province.Routines;
import quebec.esja.kernel.BuyerId;
import quebec.esja.kernel.BuyerNeedId;
import quebec.esja.kernel.ExchangeId;
import quebec.esja.kernel.NeedId;
import quebec.esja.kernel.SupplierId;
import quebec.esja.purchases.Nature;
import quebec.esja.purchases.PurchaseMode;

final class BuyerNeedSql {

    private static final Field<String[]> QUESTIONS =
            DSL.field(
                    DSL.select(
                                    DSL.arrayAgg(BUYER_NEED_QUESTION.WORDING)
                                            .orderBy(BUYER_NEED_QUESTION.POSITION))
                            .from(BUYER_NEED_QUESTION)
                            .where(BUYER_NEED_QUESTION.NEED_ID.eq(BUYER_NEED.ID)));

    BuyerNeedId insert(BuyerNeedData data, Optional<NeedId> told, Actor actor, Instant now) {
        BuyerNeedId id =
                dsl().insertInto(BUYER_NEED)
                        .set(columns(data))
                        .set(BUYER_NEED.TOLD_ID, told.map(NeedId::value).orElse(null))
                        .set(
                                BUYER_NEED.WRITTEN_BY,
                                actor.member() == null ? null : actor.member().value())
                        .set(BUYER_NEED.WRITTEN_BY_NAME, actor.name())
                        .set(BUYER_NEED.STATUS, BuyerNeedStatus.DRAFT.code())
                        .set(BUYER_NEED.CREATED_AT, now)
                        .set(BUYER_NEED.CHANGED_AT, now)
                        .returningResult(BUYER_NEED.ID)
                        .fetchSingle(row -> new BuyerNeedId(row.value1()));
        ask(id, data.questions());
        return id;
    }

    void update(BuyerNeedId id, BuyerNeedData data, Instant now) {
        dsl().update(BUYER_NEED)
                .set(columns(data))
                .set(BUYER_NEED.CHANGED_AT, now)
                .set(BUYER_NEED.VERSION, BUYER_NEED.VERSION.plus(1))
                .where(BUYER_NEED.ID.eq(id.value()))
                .execute();
        dsl().deleteFrom(BUYER_NEED_QUESTION)
                .where(BUYER_NEED_QUESTION.NEED_ID.eq(id.value()))
                .execute();
        ask(id, data.questions());
    }

    private static void ask(BuyerNeedId id, List<String> questions) {
        List<Query> rows =
                IntStream.range(0, questions.size())
                        .<Query>mapToObj(position ->
                                dsl().insertInto(BUYER_NEED_QUESTION)
                                        .set(BUYER_NEED_QUESTION.NEED_ID, id.value())
                                        .set(BUYER_NEED_QUESTION.POSITION, position)
                                        .set(BUYER_NEED_QUESTION.WORDING, questions.get(position)))
                        .toList();
        dsl().batch(rows).execute();
    }

    private static Map<Field<?>, @Nullable Object> columns(BuyerNeedData data) {
        Map<Field<?>, @Nullable Object> columns = new HashMap<>();
        columns.put(BUYER_NEED.BUYER_ID, data.buyer().value());
        columns.put(BUYER_NEED.WHAT, data.what());
        columns.put(BUYER_NEED.DETAIL, data.detail());
        columns.put(BUYER_NEED.CATEGORY_CODE, orNull(data.category()));
        columns.put(BUYER_NEED.UNSPSC, orNull(data.unspsc()));
        columns.put(BUYER_NEED.NATURE, data.nature().map(Nature::code).orElse(null));
        columns.put(BUYER_NEED.PLACE_CODE, orNull(data.place()));
        columns.put(BUYER_NEED.WANTED_ON, data.wantedOn().orElse(null));
        columns.put(BUYER_NEED.AMOUNT_BAND, data.amount().map(AmountBand::code).orElse(null));
        columns.put(BUYER_NEED.MODE, data.mode().map(PurchaseMode::code).orElse(null));
        columns.put(BUYER_NEED.ANSWER_BY, data.answerBy().map(BuyerNeedRules::endOf).orElse(null));
        columns.put(BUYER_NEED.PUBLIC, data.open());
        columns.put(BUYER_NEED.RHYTHM, data.rhythm().code());
        return columns;
    }

    /// How often its buyer is told; the need itself stays as it is.
    void tell(BuyerNeedId id, Rhythm rhythm) {
        dsl().update(BUYER_NEED)
                .set(BUYER_NEED.RHYTHM, rhythm.code())
                .where(BUYER_NEED.ID.eq(id.value()))
                .execute();
    }

    void submit(BuyerNeedId id, Instant now) {
        dsl().update(BUYER_NEED)
                .set(BUYER_NEED.STATUS, BuyerNeedStatus.SUBMITTED.code())
                .set(BUYER_NEED.RETURNED_FOR, "")
                .set(BUYER_NEED.SUBMITTED_AT, now)
                .set(BUYER_NEED.CHANGED_AT, now)
                .set(BUYER_NEED.VERSION, BUYER_NEED.VERSION.plus(1))
                .where(BUYER_NEED.ID.eq(id.value()))
                .execute();
    }

    void giveBack(BuyerNeedId id, String reason, Instant now) {
        dsl().update(BUYER_NEED)
                .set(BUYER_NEED.STATUS, BuyerNeedStatus.RETURNED.code())
                .set(BUYER_NEED.RETURNED_FOR, reason)
                .set(BUYER_NEED.CHANGED_AT, now)
                .set(BUYER_NEED.VERSION, BUYER_NEED.VERSION.plus(1))
                .where(BUYER_NEED.ID.eq(id.value()))
                .execute();
    }

    void open(BuyerNeedId id, Actor actor, Instant now) {
        dsl().update(BUYER_NEED)
                .set(BUYER_NEED.STATUS, BuyerNeedStatus.OPEN.code())
                .set(BUYER_NEED.OPENED_AT, now)
                .set(BUYER_NEED.OPENED_BY_NAME, actor.name())
                .set(BUYER_NEED.CHANGED_AT, now)
                .set(BUYER_NEED.VERSION, BUYER_NEED.VERSION.plus(1))
                .where(BUYER_NEED.ID.eq(id.value()))
                .execute();
    }

    void close(BuyerNeedId id, BuyerNeed.Ending ending) {
        dsl().update(BUYER_NEED)
                .set(BUYER_NEED.STATUS, BuyerNeedStatus.CLOSED.code())
                .set(BUYER_NEED.OUTCOME, ending.outcome().code())
                .set(BUYER_NEED.OUTCOME_REASON, ending.reason())
                .set(BUYER_NEED.CHOSEN_ID, ending.chosen().map(SupplierId::value).orElse(null))
                .set(BUYER_NEED.CLOSED_AT, ending.at())
                .set(BUYER_NEED.CHANGED_AT, ending.at())
                .set(BUYER_NEED.VERSION, BUYER_NEED.VERSION.plus(1))
                .where(BUYER_NEED.ID.eq(id.value()))
                .execute();
    }

    /// Marks a need as come from a neighbouring Pôle.
    void comesBy(BuyerNeedId id, ExchangeId exchange) {
        dsl().update(BUYER_NEED)
                .set(BUYER_NEED.EXCHANGE_ID, exchange.value())
                .where(BUYER_NEED.ID.eq(id.value()))
                .execute();
    }

    Optional<BuyerNeedId> cameBy(ExchangeId exchange) {
        return dsl().select(BUYER_NEED.ID)
                .from(BUYER_NEED)
                .where(BUYER_NEED.EXCHANGE_ID.eq(exchange.value()))
                .fetchOptional(row -> new BuyerNeedId(row.value1()));
    }

    /// Tells the province of a need that was sent: its sector, its MRC, how it ended. One that came from a neighbour is told by it.
    void publish(BuyerNeed need) {
        need.openedAt()
                .filter(_ -> need.exchange().isEmpty())
                .ifPresent(opened ->
                        Routines.publishNeed(
                                dsl().configuration(),
                                need.id().value(),
                                need.data().category(),
                                need.data().place(),
                                BuyerNeedRules.day(opened),
                                need.ending().map(one -> one.outcome().code()).orElse(null)));
    }

    void delete(BuyerNeedId id) {
        dsl().deleteFrom(BUYER_NEED).where(BUYER_NEED.ID.eq(id.value())).execute();
    }

    boolean toldAlready(NeedId told) {
        return dsl().fetchExists(BUYER_NEED, BUYER_NEED.TOLD_ID.eq(told.value()));
    }

    /// Whether a need may be written in that name: of an accepted buyer, or of a neighbouring Pôle.
    boolean accepted(BuyerId buyer) {
        return dsl().fetchExists(
                        BUYER,
                        BUYER.ID.eq(buyer.value()),
                        BUYER.STATUS.in("accepted", "neighbour"));
    }

    Optional<BuyerNeed> find(BuyerNeedId id) {
        return whole(id).fetchOptional(BuyerNeedSql::need);
    }

    /// The same, held until the transaction ends.
    Optional<BuyerNeed> lock(BuyerNeedId id) {
        return whole(id).forUpdate().of(BUYER_NEED).fetchOptional(BuyerNeedSql::need);
    }

    private static SelectConditionStep<? extends Record> whole(BuyerNeedId id) {
        List<Field<?>> fields = new ArrayList<>(List.of(BUYER_NEED.fields()));
        fields.add(BUYER.NAME);
        fields.add(QUESTIONS);
        return dsl().select(fields)
                .from(BUYER_NEED)
                .join(BUYER)
                .on(BUYER.ID.eq(BUYER_NEED.BUYER_ID))
                .where(BUYER_NEED.ID.eq(id.value()));
    }

    private static BuyerNeed need(Record row) {
        String[] questions = row.get(QUESTIONS);
        return new BuyerNeed(
                new BuyerNeedId(row.get(BUYER_NEED.ID)),
                new BuyerNeedData(
                        new BuyerId(row.get(BUYER_NEED.BUYER_ID)),
                        row.get(BUYER_NEED.WHAT),
                        row.get(BUYER_NEED.DETAIL),
                        orEmpty(row.get(BUYER_NEED.CATEGORY_CODE)),
                        orEmpty(row.get(BUYER_NEED.UNSPSC)),
                        Nature.ofCode(orEmpty(row.get(BUYER_NEED.NATURE))),
                        orEmpty(row.get(BUYER_NEED.PLACE_CODE)),
                        Optional.ofNullable(row.get(BUYER_NEED.WANTED_ON)),
                        AmountBand.ofCode(orEmpty(row.get(BUYER_NEED.AMOUNT_BAND))),
                        PurchaseMode.ofCode(orEmpty(row.get(BUYER_NEED.MODE))),
                        answerBy(row.get(BUYER_NEED.ANSWER_BY)),
                        questions == null ? List.of() : List.of(questions),
                        row.get(BUYER_NEED.PUBLIC),
                        Rhythm.ofCode(row.get(BUYER_NEED.RHYTHM)).orElseThrow()),
                row.get(BUYER.NAME),
                Optional.ofNullable(row.get(BUYER_NEED.TOLD_ID)).map(NeedId::new),
                Optional.ofNullable(row.get(BUYER_NEED.EXCHANGE_ID)).map(ExchangeId::new),
                row.get(BUYER_NEED.WRITTEN_BY_NAME),
                status(row.get(BUYER_NEED.STATUS)),
                row.get(BUYER_NEED.RETURNED_FOR),
                row.get(BUYER_NEED.CREATED_AT),
                Optional.ofNullable(row.get(BUYER_NEED.OPENED_AT)),
                Outcome.ofCode(orEmpty(row.get(BUYER_NEED.OUTCOME)))
                        .map(outcome ->
                                new BuyerNeed.Ending(
                                        outcome,
                                        Optional.ofNullable(row.get(BUYER_NEED.CHOSEN_ID))
                                                .map(SupplierId::new),
                                        row.get(BUYER_NEED.OUTCOME_REASON),
                                        row.get(BUYER_NEED.CLOSED_AT))),
                Optional.ofNullable(row.get(BUYER_NEED.FORGOTTEN_AT)),
                row.get(BUYER_NEED.VERSION));
    }

    static Optional<LocalDate> answerBy(@Nullable Instant over) {
        return Optional.ofNullable(over).map(BuyerNeedRules::lastDay);
    }

    static BuyerNeedStatus status(String code) {
        return BuyerNeedStatus.ofCode(code)
                .orElseThrow(() -> new IllegalStateException("unknown status " + code));
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }

    static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
