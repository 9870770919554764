package quebec.esja.buyerneeds;

import static quebec.esja.db.pole.Tables.BUYER;
import static quebec.esja.db.pole.Tables.BUYER_NEED;
import static quebec.esja.db.pole.Tables.NEED_CANDIDATE;
import static quebec.esja.db.pole.Tables.NEED_REPLY;
import static quebec.esja.tenancy.TenantTransactions.dsl;

import java.util.List;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.SortField;
import org.jooq.impl.DSL;
import quebec.esja.db.reference.Routines;
import quebec.esja.kernel.BuyerId;
import quebec.esja.kernel.BuyerNeedId;

/// The needs of buyers, as lists show them.
final class BuyerNeedListSql {

    List<BuyerNeedRow> page(BuyerNeedFilter filter, int offset, int limit) {
        Field<Integer> sent =
                DSL.field(
                        DSL.selectCount()
                                .from(NEED_CANDIDATE)
                                .where(
                                        NEED_CANDIDATE.NEED_ID.eq(BUYER_NEED.ID),
                                        NEED_CANDIDATE.STATE.eq("sent")));
        Field<Integer> interested =
                DSL.field(
                        DSL.selectCount()
                                .from(NEED_REPLY)
                                .where(
                                        NEED_REPLY.NEED_ID.eq(BUYER_NEED.ID),
                                        NEED_REPLY.KIND.ne("declined")));
        return dsl().select(
                        BUYER_NEED.ID,
                        BUYER_NEED.WHAT,
                        BUYER.NAME,
                        BUYER_NEED.CATEGORY_CODE,
                        BUYER_NEED.PLACE_CODE,
                        BUYER_NEED.STATUS,
                        BUYER_NEED.ANSWER_BY,
                        sent,
                        interested,
                        BUYER_NEED.CREATED_AT)
                .from(BUYER_NEED)
                .join(BUYER)
                .on(BUYER.ID.eq(BUYER_NEED.BUYER_ID))
                .where(condition(filter))
                .orderBy(order(filter), BUYER_NEED.ID.asc())
                .limit(limit)
                .offset(offset)
                .fetch(row ->
                        new BuyerNeedRow(
                                new BuyerNeedId(row.value1()),
                                row.value2(),
                                row.value3(),
                                BuyerNeedSql.orEmpty(row.value4()),
                                BuyerNeedSql.orEmpty(row.value5()),
                                BuyerNeedSql.status(row.value6()),
                                BuyerNeedSql.answerBy(row.value7()),
                                row.value8(),
                                row.value9(),
                                row.value10()));
    }

    int count(BuyerNeedFilter filter) {
        return dsl().selectCount()
                .from(BUYER_NEED)
                .join(BUYER)
                .on(BUYER.ID.eq(BUYER_NEED.BUYER_ID))
                .where(condition(filter))
                .fetchSingle()
                .value1();
    }

    private static Condition condition(BuyerNeedFilter filter) {
        Condition condition = DSL.noCondition();
        if (!filter.text().isBlank()) {
            Field<String> sought = Routines.fold(DSL.val(filter.text()));
            condition =
                    Routines.fold(BUYER_NEED.WHAT)
                            .contains(sought)
                            .or(Routines.fold(BUYER.NAME).contains(sought));
        }
        if (filter.buyers().isPresent()) {
            condition =
                    condition.and(
                            BUYER_NEED.BUYER_ID.in(
                                    filter.buyers().get().stream().map(BuyerId::value).toList()));
        }
        if (!filter.statuses().isEmpty()) {
            condition =
                    condition.and(
                            BUYER_NEED.STATUS.in(
                                    filter.statuses().stream()
                                            .map(BuyerNeedStatus::code)
                                            .toList()));
        }
        return condition;
    }

    private static SortField<?> order(BuyerNeedFilter filter) {
        Field<?> by =
                switch (filter.sort()) {
                    case WHAT -> Routines.fold(BUYER_NEED.WHAT);
                    case BUYER -> Routines.fold(BUYER.NAME);
                    case STATUS -> BUYER_NEED.STATUS;
                    case ANSWER_BY -> BUYER_NEED.ANSWER_BY;
                    case CREATED -> BUYER_NEED.CREATED_AT;
                };
        return filter.descending() ? by.desc() : by.asc();
    }
}
