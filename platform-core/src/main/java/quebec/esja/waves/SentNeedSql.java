package quebec.esja.waves;

import static quebec.esja.db.pole.Tables.BUYER_NEED;
import static quebec.esja.db.pole.Tables.NEED_CANDIDATE;
import static quebec.esja.db.pole.Tables.SUPPLIER;

import java.util.List;
import quebec.esja.kernel.BuyerId;
import quebec.esja.purchases.Nature;
import quebec.esja.solicitation.LatestInvitations.Invitation;
import quebec.esja.tenancy.TenantTransactions;

final class SentNeedSql {

    List<Invitation> latest(BuyerId buyer, Nature nature, int most) {
        return TenantTransactions.dsl()
                .select(SUPPLIER.NAME, BUYER_NEED.WHAT, NEED_CANDIDATE.SENT_AT)
                .from(NEED_CANDIDATE)
                .join(BUYER_NEED)
                .on(BUYER_NEED.ID.eq(NEED_CANDIDATE.NEED_ID))
                .join(SUPPLIER)
                .on(SUPPLIER.ID.eq(NEED_CANDIDATE.SUPPLIER_ID))
                .where(
                        BUYER_NEED.BUYER_ID.eq(buyer.value()),
                        BUYER_NEED.NATURE.eq(nature.code()),
                        NEED_CANDIDATE.SENT_AT.isNotNull())
                .orderBy(NEED_CANDIDATE.SENT_AT.desc(), SUPPLIER.NAME)
                .limit(most)
                .fetch(row ->
                        new Invitation(
                                row.value1(), row.value2(), BusinessCalendar.day(row.value3())));
    }
}
