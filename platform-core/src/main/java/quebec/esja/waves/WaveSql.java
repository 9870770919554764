package quebec.esja.waves;

import static quebec.esja.db.pole.Tables.BUYER_NEED;
import static quebec.esja.db.pole.Tables.NEED_CANDIDATE;
import static quebec.esja.db.pole.Tables.NEED_READER;
import static quebec.esja.db.pole.Tables.NEED_REPLY;
import static quebec.esja.db.pole.Tables.NEED_WAVE;
import static quebec.esja.db.pole.Tables.SUPPLIER;
import static quebec.esja.db.pole.Tables.SUPPLIER_REVENUE;
import static quebec.esja.db.pole.Tables.WAVE_POLICY;
import static quebec.esja.tenancy.TenantTransactions.dsl;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jooq.Query;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import quebec.esja.buyerneeds.BuyerNeedStatus;
import quebec.esja.kernel.BuyerNeedId;
import quebec.esja.kernel.SupplierId;
import quebec.esja.matching.Revenue;
import quebec.esja.members.Spokesperson;

final class WaveSql {

    WavePolicy policy() {
        return dsl().select(WAVE_POLICY.PER_DAY, WAVE_POLICY.STOP_AT)
                .from(WAVE_POLICY)
                .fetchOptional(row -> new WavePolicy(row.value1(), row.value2()))
                .orElse(WavePolicy.USUAL);
    }

    void setPolicy(WavePolicy policy, Instant now) {
        dsl().insertInto(WAVE_POLICY)
                .set(WAVE_POLICY.PER_DAY, policy.perDay())
                .set(WAVE_POLICY.STOP_AT, policy.stopAt())
                .set(WAVE_POLICY.CHANGED_AT, now)
                .onConflict(WAVE_POLICY.ONLY_ROW)
                .doUpdate()
                .set(WAVE_POLICY.PER_DAY, policy.perDay())
                .set(WAVE_POLICY.STOP_AT, policy.stopAt())
                .set(WAVE_POLICY.CHANGED_AT, now)
                .execute();
    }

    void tellRevenue(SupplierId supplier, Revenue revenue, String by, Instant now) {
        dsl().insertInto(SUPPLIER_REVENUE)
                .set(SUPPLIER_REVENUE.SUPPLIER_ID, supplier.value())
                .set(SUPPLIER_REVENUE.BAND, revenue.code())
                .set(SUPPLIER_REVENUE.TOLD_BY, by)
                .set(SUPPLIER_REVENUE.TOLD_AT, now)
                .onConflict(SUPPLIER_REVENUE.SUPPLIER_ID)
                .doUpdate()
                .set(SUPPLIER_REVENUE.BAND, revenue.code())
                .set(SUPPLIER_REVENUE.TOLD_BY, by)
                .set(SUPPLIER_REVENUE.TOLD_AT, now)
                .execute();
    }

    Optional<Revenue> revenue(SupplierId supplier) {
        return dsl().select(SUPPLIER_REVENUE.BAND)
                .from(SUPPLIER_REVENUE)
                .where(SUPPLIER_REVENUE.SUPPLIER_ID.eq(supplier.value()))
                .fetchOptional(SUPPLIER_REVENUE.BAND)
                .flatMap(Revenue::ofCode);
    }

    /// Writes a confirmed list, in its order.
    void list(BuyerNeedId need, List<SupplierId> chosen) {
        List<Query> rows =
                IntStream.range(0, chosen.size())
                        .<Query>mapToObj(position ->
                                dsl().insertInto(NEED_CANDIDATE)
                                        .set(NEED_CANDIDATE.NEED_ID, need.value())
                                        .set(
                                                NEED_CANDIDATE.SUPPLIER_ID,
                                                chosen.get(position).value())
                                        .set(NEED_CANDIDATE.POSITION, position)
                                        .set(NEED_CANDIDATE.STATE, Invitee.State.WAITING.code()))
                        .toList();
        dsl().batch(rows).execute();
    }

    List<Invitee> invitees(BuyerNeedId need) {
        return dsl().select(
                        NEED_CANDIDATE.SUPPLIER_ID,
                        SUPPLIER.NAME,
                        NEED_CANDIDATE.STATE,
                        NEED_CANDIDATE.SENT_AT,
                        NEED_CANDIDATE.REMINDED_AT,
                        NEED_CANDIDATE.SKIPPED_FOR)
                .from(NEED_CANDIDATE)
                .join(SUPPLIER)
                .on(SUPPLIER.ID.eq(NEED_CANDIDATE.SUPPLIER_ID))
                .where(NEED_CANDIDATE.NEED_ID.eq(need.value()))
                .orderBy(NEED_CANDIDATE.POSITION, NEED_CANDIDATE.SUPPLIER_ID)
                .fetch(row ->
                        new Invitee(
                                new SupplierId(row.value1()),
                                row.value2(),
                                Invitee.State.ofCode(row.value3()),
                                Optional.ofNullable(row.value4()),
                                Optional.ofNullable(row.value5()),
                                Invitee.Skipped.ofCode(orEmpty(row.value6()))));
    }

    /// The open needs whose deadline is not over.
    List<BuyerNeedId> running(Instant now) {
        return dsl().select(BUYER_NEED.ID)
                .from(BUYER_NEED)
                .where(
                        BUYER_NEED.STATUS.eq(BuyerNeedStatus.OPEN.code()),
                        BUYER_NEED.ANSWER_BY.gt(now))
                .orderBy(BUYER_NEED.OPENED_AT, BUYER_NEED.ID)
                .fetch(row -> new BuyerNeedId(row.value1()));
    }

    int interested(BuyerNeedId need) {
        return dsl().fetchCount(
                        NEED_REPLY,
                        NEED_REPLY.NEED_ID.eq(need.value()),
                        NEED_REPLY.KIND.ne("declined"));
    }

    Optional<LocalDate> lastSent(BuyerNeedId need) {
        return dsl().select(DSL.max(NEED_WAVE.SENT_ON))
                .from(NEED_WAVE)
                .where(NEED_WAVE.NEED_ID.eq(need.value()))
                .fetchOptional(row -> row.value1());
    }

    int waiting(BuyerNeedId need) {
        return dsl().fetchCount(
                        NEED_CANDIDATE,
                        NEED_CANDIDATE.NEED_ID.eq(need.value()),
                        NEED_CANDIDATE.STATE.eq(Invitee.State.WAITING.code()));
    }

    /// An enterprise whose turn it is.
    record Next(SupplierId supplier, String name, boolean listed) {}

    List<Next> next(BuyerNeedId need) {
        return dsl().select(SUPPLIER.ID, SUPPLIER.NAME, SUPPLIER.STATUS)
                .from(NEED_CANDIDATE)
                .join(SUPPLIER)
                .on(SUPPLIER.ID.eq(NEED_CANDIDATE.SUPPLIER_ID))
                .where(
                        NEED_CANDIDATE.NEED_ID.eq(need.value()),
                        NEED_CANDIDATE.STATE.eq(Invitee.State.WAITING.code()))
                .orderBy(NEED_CANDIDATE.POSITION, NEED_CANDIDATE.SUPPLIER_ID)
                .fetch(WaveSql::next);
    }

    /// Those written to by that moment who have neither answered nor been reminded.
    List<Next> silent(BuyerNeedId need, LocalDate lastDay) {
        return dsl().select(SUPPLIER.ID, SUPPLIER.NAME, SUPPLIER.STATUS)
                .from(NEED_CANDIDATE)
                .join(SUPPLIER)
                .on(SUPPLIER.ID.eq(NEED_CANDIDATE.SUPPLIER_ID))
                .join(NEED_WAVE)
                .on(
                        NEED_WAVE.NEED_ID.eq(NEED_CANDIDATE.NEED_ID),
                        NEED_WAVE.NUMBER.eq(NEED_CANDIDATE.WAVE))
                .leftAntiJoin(NEED_REPLY)
                .on(
                        NEED_REPLY.NEED_ID.eq(NEED_CANDIDATE.NEED_ID),
                        NEED_REPLY.SUPPLIER_ID.eq(NEED_CANDIDATE.SUPPLIER_ID))
                .where(
                        NEED_CANDIDATE.NEED_ID.eq(need.value()),
                        NEED_CANDIDATE.STATE.eq(Invitee.State.SENT.code()),
                        NEED_CANDIDATE.REMINDED_AT.isNull(),
                        NEED_WAVE.SENT_ON.le(lastDay))
                .orderBy(NEED_CANDIDATE.POSITION, NEED_CANDIDATE.SUPPLIER_ID)
                .fetch(WaveSql::next);
    }

    private static Next next(Record row) {
        return new Next(
                new SupplierId(row.get(SUPPLIER.ID)),
                row.get(SUPPLIER.NAME),
                row.get(SUPPLIER.STATUS).equals("listed"));
    }

    /// Begins a wave of that day; none when the day has one already.
    Optional<Integer> begin(BuyerNeedId need, LocalDate day, String by, Instant now) {
        return dsl().insertInto(NEED_WAVE)
                .set(NEED_WAVE.NEED_ID, need.value())
                .set(
                        NEED_WAVE.NUMBER,
                        DSL.field(
                                DSL.select(DSL.coalesce(DSL.max(NEED_WAVE.NUMBER), 0).plus(1))
                                        .from(NEED_WAVE)
                                        .where(NEED_WAVE.NEED_ID.eq(need.value()))))
                .set(NEED_WAVE.SENT_ON, day)
                .set(NEED_WAVE.SENT_AT, now)
                .set(NEED_WAVE.SENT_BY, by)
                .onConflict(NEED_WAVE.NEED_ID, NEED_WAVE.SENT_ON)
                .doNothing()
                .returningResult(NEED_WAVE.NUMBER)
                .fetchOptional(row -> row.value1());
    }

    void sent(BuyerNeedId need, SupplierId supplier, int wave, Instant now) {
        dsl().update(NEED_CANDIDATE)
                .set(NEED_CANDIDATE.STATE, Invitee.State.SENT.code())
                .set(NEED_CANDIDATE.WAVE, wave)
                .set(NEED_CANDIDATE.SENT_AT, now)
                .where(
                        NEED_CANDIDATE.NEED_ID.eq(need.value()),
                        NEED_CANDIDATE.SUPPLIER_ID.eq(supplier.value()))
                .execute();
    }

    void skipped(BuyerNeedId need, SupplierId supplier, Invitee.Skipped why) {
        dsl().update(NEED_CANDIDATE)
                .set(NEED_CANDIDATE.STATE, Invitee.State.SKIPPED.code())
                .set(NEED_CANDIDATE.SKIPPED_FOR, why.code())
                .where(
                        NEED_CANDIDATE.NEED_ID.eq(need.value()),
                        NEED_CANDIDATE.SUPPLIER_ID.eq(supplier.value()))
                .execute();
    }

    void reminded(BuyerNeedId need, SupplierId supplier, Instant now) {
        dsl().update(NEED_CANDIDATE)
                .set(NEED_CANDIDATE.REMINDED_AT, now)
                .where(
                        NEED_CANDIDATE.NEED_ID.eq(need.value()),
                        NEED_CANDIDATE.SUPPLIER_ID.eq(supplier.value()))
                .execute();
    }

    /// Someone who is written to; the link of the mail stands for the row.
    UUID reader(BuyerNeedId need, SupplierId supplier, Spokesperson person) {
        return dsl().insertInto(NEED_READER)
                .set(NEED_READER.NEED_ID, need.value())
                .set(NEED_READER.SUPPLIER_ID, supplier.value())
                .set(
                        NEED_READER.MEMBER_ID,
                        person.member() == null ? null : person.member().value())
                .set(NEED_READER.NAME, person.name())
                .returningResult(NEED_READER.ID)
                .fetchSingle(row -> row.value1());
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
