package quebec.esja.exchange;

import static quebec.esja.db.pole.Tables.NEED_CONSENT;
import static quebec.esja.tenancy.TenantTransactions.dsl;

import java.time.Instant;
import java.util.Optional;
import quebec.esja.kernel.BuyerNeedId;

final class ConsentSql {

    Optional<Consent> find(BuyerNeedId need) {
        return dsl().select(
                        NEED_CONSENT.ASKED_AT,
                        NEED_CONSENT.ASKED_BY,
                        NEED_CONSENT.AGREED,
                        NEED_CONSENT.ANSWERED_AT,
                        NEED_CONSENT.ANSWERED_BY,
                        NEED_CONSENT.WHOLE)
                .from(NEED_CONSENT)
                .where(NEED_CONSENT.NEED_ID.eq(need.value()))
                .fetchOptional(row ->
                        new Consent(
                                row.value1(),
                                row.value2(),
                                Optional.ofNullable(row.value3())
                                        .map(agreed ->
                                                new Consent.Answer(
                                                        agreed,
                                                        row.value4(),
                                                        row.value5(),
                                                        row.value6()))));
    }

    /// Asks, or asks again: what was answered before is no answer any more.
    void ask(BuyerNeedId need, String by, Instant now) {
        dsl().insertInto(NEED_CONSENT)
                .set(NEED_CONSENT.NEED_ID, need.value())
                .set(NEED_CONSENT.ASKED_AT, now)
                .set(NEED_CONSENT.ASKED_BY, by)
                .onConflict(NEED_CONSENT.NEED_ID)
                .doUpdate()
                .set(NEED_CONSENT.ASKED_AT, now)
                .set(NEED_CONSENT.ASKED_BY, by)
                .setNull(NEED_CONSENT.AGREED)
                .setNull(NEED_CONSENT.ANSWERED_AT)
                .setNull(NEED_CONSENT.ANSWERED_BY)
                .set(NEED_CONSENT.WHOLE, false)
                .execute();
    }

    /// Keeps an answer to the question as it is asked now, about all that leaves.
    void answer(BuyerNeedId need, boolean agreed, String by, Instant now) {
        dsl().update(NEED_CONSENT)
                .set(NEED_CONSENT.AGREED, agreed)
                .set(NEED_CONSENT.ANSWERED_AT, now)
                .set(NEED_CONSENT.ANSWERED_BY, by)
                .set(NEED_CONSENT.WHOLE, true)
                .where(NEED_CONSENT.NEED_ID.eq(need.value()))
                .execute();
    }
}
