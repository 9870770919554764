package quebec.esja.search;

import static quebec.esja.db.province.Tables.LISTING;

import java.util.List;
import org.jooq.impl.DSL;
import quebec.esja.tenancy.ProvinceTransactions;

final class PostalAreaSql {

    private static final int MOST = 200;

    /// Codes of the municipalities of the listed enterprises of that area, the most frequent first.
    List<String> municipalities(String area) {
        return ProvinceTransactions.dsl()
                .select(LISTING.MUNICIPALITY_CODE)
                .from(LISTING)
                .where(LISTING.POSTAL_AREA.eq(area))
                .groupBy(LISTING.MUNICIPALITY_CODE)
                .orderBy(DSL.count().desc(), LISTING.MUNICIPALITY_CODE)
                .limit(MOST)
                .fetch(LISTING.MUNICIPALITY_CODE);
    }
}
