package quebec.esja.outcomes;

import static quebec.esja.db.pole.Tables.BUYER_NEED;
import static quebec.esja.db.pole.Tables.NEED_FOLLOWUP;
import static quebec.esja.db.pole.Tables.NEED_MESSAGE;
import static quebec.esja.db.pole.Tables.SUPPLIER;
import static quebec.esja.tenancy.TenantTransactions.dsl;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jspecify.annotations.Nullable;
import quebec.esja.kernel.BuyerNeedId;
import quebec.esja.kernel.ContractId;
import quebec.esja.kernel.SupplierId;

final class OutcomeSql {

    private static final String BUYER = "buyer";

    void insert(
            BuyerNeedId need,
            String body,
            boolean changes,
            Optional<SupplierId> to,
            String by,
            Instant now) {
        dsl().insertInto(NEED_MESSAGE)
                .set(NEED_MESSAGE.NEED_ID, need.value())
                .set(NEED_MESSAGE.BODY, body)
                .set(NEED_MESSAGE.CHANGES, changes)
                .set(NEED_MESSAGE.SUPPLIER_ID, to.map(SupplierId::value).orElse(null))
                .set(NEED_MESSAGE.SENT_BY, by)
                .set(NEED_MESSAGE.SENT_AT, now)
                .execute();
    }

    List<Message> messages(BuyerNeedId need) {
        return dsl().select(
                        NEED_MESSAGE.BODY,
                        NEED_MESSAGE.CHANGES,
                        SUPPLIER.NAME,
                        NEED_MESSAGE.SENT_BY,
                        NEED_MESSAGE.SENT_AT)
                .from(NEED_MESSAGE)
                .leftJoin(SUPPLIER)
                .on(SUPPLIER.ID.eq(NEED_MESSAGE.SUPPLIER_ID))
                .where(NEED_MESSAGE.NEED_ID.eq(need.value()))
                .orderBy(NEED_MESSAGE.SENT_AT, NEED_MESSAGE.ID)
                .fetch(row ->
                        new Message(
                                row.value1(),
                                row.value2(),
                                orEmpty(row.value3()),
                                row.value4(),
                                row.value5()));
    }

    /// The needs bought here that ended by that moment and of which no side was asked.
    List<BuyerNeedId> unasked(Instant endedBy) {
        return dsl().select(BUYER_NEED.ID)
                .from(BUYER_NEED)
                .leftAntiJoin(NEED_FOLLOWUP)
                .on(NEED_FOLLOWUP.NEED_ID.eq(BUYER_NEED.ID))
                .where(BUYER_NEED.OUTCOME.eq("bought-here"), BUYER_NEED.CLOSED_AT.le(endedBy))
                .orderBy(BUYER_NEED.CLOSED_AT, BUYER_NEED.ID)
                .fetch(row -> new BuyerNeedId(row.value1()));
    }

    /// Asks a side; none when it was asked before.
    Optional<UUID> ask(BuyerNeedId need, boolean buyerSide, Instant now) {
        return dsl().insertInto(NEED_FOLLOWUP)
                .set(NEED_FOLLOWUP.NEED_ID, need.value())
                .set(NEED_FOLLOWUP.SIDE, side(buyerSide))
                .set(NEED_FOLLOWUP.ASKED_AT, now)
                .onConflict(NEED_FOLLOWUP.NEED_ID, NEED_FOLLOWUP.SIDE)
                .doNothing()
                .returningResult(NEED_FOLLOWUP.ID)
                .fetchOptional(row -> row.value1());
    }

    /// The contract that a side said came of a need.
    Optional<ContractId> contractOf(BuyerNeedId need) {
        return dsl().select(NEED_FOLLOWUP.CONTRACT_ID)
                .from(NEED_FOLLOWUP)
                .where(
                        NEED_FOLLOWUP.NEED_ID.eq(need.value()),
                        NEED_FOLLOWUP.CONTRACT_ID.isNotNull())
                .orderBy(NEED_FOLLOWUP.ANSWERED_AT)
                .limit(1)
                .fetchOptional(row -> new ContractId(row.value1()));
    }

    Optional<FollowUp.Row> followUp(UUID id) {
        return followUp(NEED_FOLLOWUP.ID.eq(id));
    }

    /// The question put to the other side of that need.
    Optional<FollowUp.Row> other(FollowUp.Row one) {
        return followUp(
                NEED_FOLLOWUP
                        .NEED_ID
                        .eq(one.need().value())
                        .and(NEED_FOLLOWUP.SIDE.eq(side(!one.buyerSide()))));
    }

    private static Optional<FollowUp.Row> followUp(Condition which) {
        return dsl().select(
                        NEED_FOLLOWUP.ID,
                        NEED_FOLLOWUP.NEED_ID,
                        NEED_FOLLOWUP.SIDE,
                        NEED_FOLLOWUP.ANSWERED_AT,
                        NEED_FOLLOWUP.CONTRACT_ID)
                .from(NEED_FOLLOWUP)
                .where(which)
                .fetchOptional(row ->
                        new FollowUp.Row(
                                row.value1(),
                                new BuyerNeedId(row.value2()),
                                row.value3().equals(BUYER),
                                row.value4() != null,
                                Optional.ofNullable(row.value5()).map(ContractId::new)));
    }

    void answered(UUID id, boolean bought, Optional<ContractId> contract, Instant now) {
        dsl().update(NEED_FOLLOWUP)
                .set(NEED_FOLLOWUP.ANSWERED_AT, now)
                .set(NEED_FOLLOWUP.BOUGHT, bought)
                .set(NEED_FOLLOWUP.CONTRACT_ID, contract.map(ContractId::value).orElse(null))
                .where(NEED_FOLLOWUP.ID.eq(id))
                .execute();
    }

    Optional<String> name(SupplierId supplier) {
        return dsl().select(SUPPLIER.NAME)
                .from(SUPPLIER)
                .where(SUPPLIER.ID.eq(supplier.value()))
                .fetchOptional(SUPPLIER.NAME);
    }

    private static String side(boolean buyerSide) {
        return buyerSide ? BUYER : "supplier";
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
