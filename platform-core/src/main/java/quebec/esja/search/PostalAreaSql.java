package quebec.esja.search;

import static quebec.esja.db.pole.Tables.SUPPLIER;

import java.util.List;
import org.jooq.impl.DSL;
import quebec.esja.tenancy.TenantTransactions;

final class PostalAreaSql {

    private static final int MOST = 200;

    /// Codes of the municipalities of the listed enterprises of that area, the most frequent first.
    List<String> municipalities(String area) {
        return TenantTransactions.dsl()
                .select(SUPPLIER.MUNICIPALITY_CODE)
                .from(SUPPLIER)
                .where(
                        SUPPLIER.STATUS.eq("listed"),
                        DSL.left(SUPPLIER.POSTAL_CODE, 3).eq(area),
                        SUPPLIER.MUNICIPALITY_CODE.isNotNull())
                .groupBy(SUPPLIER.MUNICIPALITY_CODE)
                .orderBy(DSL.count().desc(), SUPPLIER.MUNICIPALITY_CODE)
                .limit(MOST)
                .fetch(SUPPLIER.MUNICIPALITY_CODE);
    }
}
