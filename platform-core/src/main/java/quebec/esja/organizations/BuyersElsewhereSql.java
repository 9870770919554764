package quebec.esja.organizations;

import static quebec.esja.db.province.Tables.BUYER_FACT;
import static quebec.esja.db.province.Tables.POLE;

import java.util.List;
import java.util.UUID;
import quebec.esja.kernel.Neq;
import quebec.esja.tenancy.ProvinceTransactions;

final class BuyersElsewhereSql {

    List<String> poles(Neq neq, List<UUID> among) {
        return ProvinceTransactions.dsl()
                .select(POLE.NAME)
                .from(BUYER_FACT)
                .join(POLE)
                .on(POLE.POLE_ID.eq(BUYER_FACT.POLE_ID))
                .where(
                        BUYER_FACT.IDENTITY.eq("neq:" + neq.value()),
                        BUYER_FACT.POLE_ID.in(among),
                        POLE.PUBLISHED_AT.isNotNull())
                .orderBy(POLE.NAME)
                .fetch(row -> row.value1());
    }
}
