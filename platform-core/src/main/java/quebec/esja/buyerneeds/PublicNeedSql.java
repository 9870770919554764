package quebec.esja.buyerneeds;

import static quebec.esja.db.pole.Tables.BUYER;
import static quebec.esja.db.pole.Tables.BUYER_NEED;
import static quebec.esja.tenancy.TenantTransactions.dsl;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import quebec.esja.kernel.BuyerNeedId;

/// What visitors may read of needs.
final class PublicNeedSql {

    private static final int MOST = 200;

    List<PublicNeed> open(Instant now) {
        return dsl().select(
                        BUYER_NEED.ID,
                        BUYER_NEED.WHAT,
                        BUYER.NAME,
                        BUYER_NEED.CATEGORY_CODE,
                        BUYER_NEED.PLACE_CODE,
                        BUYER_NEED.AMOUNT_BAND,
                        BUYER_NEED.ANSWER_BY)
                .from(BUYER_NEED)
                .join(BUYER)
                .on(BUYER.ID.eq(BUYER_NEED.BUYER_ID))
                .where(
                        BUYER_NEED.STATUS.eq(BuyerNeedStatus.OPEN.code()),
                        BUYER_NEED.PUBLIC.isTrue(),
                        BUYER_NEED.ANSWER_BY.gt(now))
                .orderBy(BUYER_NEED.ANSWER_BY, BUYER_NEED.ID)
                .limit(MOST)
                .fetch(row ->
                        new PublicNeed(
                                new BuyerNeedId(row.value1()),
                                row.value2(),
                                row.value3(),
                                row.value4(),
                                row.value5(),
                                Optional.of(row.value6()).flatMap(AmountBand::ofCode),
                                BuyerNeedRules.lastDay(row.value7())));
    }
}
