package quebec.esja.replies;

import static quebec.esja.db.pole.Tables.BUYER_NEED;
import static quebec.esja.db.pole.Tables.NEED_NEWS;
import static quebec.esja.db.pole.Tables.NEED_REPLY;
import static quebec.esja.tenancy.TenantTransactions.dsl;

import java.time.LocalDate;
import java.util.List;
import org.jooq.impl.DSL;
import quebec.esja.kernel.BuyerNeedId;

/// How many answers each buyer was told of.
final class NewsSql {

    void told(BuyerNeedId need, int interested, LocalDate day) {
        dsl().insertInto(NEED_NEWS)
                .set(NEED_NEWS.NEED_ID, need.value())
                .set(NEED_NEWS.TOLD_COUNT, interested)
                .set(NEED_NEWS.TOLD_ON, day)
                .onConflict(NEED_NEWS.NEED_ID)
                .doUpdate()
                .set(NEED_NEWS.TOLD_COUNT, interested)
                .set(NEED_NEWS.TOLD_ON, day)
                .execute();
    }

    /// An open need whose buyer has not heard of all who are interested.
    record Untold(BuyerNeedId need, int interested, int told) {}

    /// Those of buyers that want one mail a day and had none that day.
    List<Untold> untold(LocalDate day) {
        var interested =
                DSL.field(
                        DSL.selectCount()
                                .from(NEED_REPLY)
                                .where(
                                        NEED_REPLY.NEED_ID.eq(BUYER_NEED.ID),
                                        NEED_REPLY.KIND.ne(ReplyKind.DECLINED.code())));
        var told = DSL.coalesce(NEED_NEWS.TOLD_COUNT, 0);
        return dsl().select(BUYER_NEED.ID, interested, told)
                .from(BUYER_NEED)
                .leftJoin(NEED_NEWS)
                .on(NEED_NEWS.NEED_ID.eq(BUYER_NEED.ID))
                .where(
                        BUYER_NEED.STATUS.eq("open"),
                        BUYER_NEED.RHYTHM.eq("daily"),
                        NEED_NEWS.TOLD_ON.isNull().or(NEED_NEWS.TOLD_ON.lt(day)),
                        interested.gt(told))
                .orderBy(BUYER_NEED.ID)
                .fetch(row ->
                        new Untold(new BuyerNeedId(row.value1()), row.value2(), row.value3()));
    }
}
