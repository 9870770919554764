package quebec.esja.exchange;

import static quebec.esja.db.province.Tables.OFFERING_DOCUMENT;
import static quebec.esja.db.province.Tables.POLE;
import static quebec.esja.db.province.Tables.SUPPLIER_DOCUMENT;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.impl.DSL;
import quebec.esja.kernel.PoleId;
import quebec.esja.kernel.Slug;
import quebec.esja.search.PlaceTokens;
import quebec.esja.tenancy.ProvinceTransactions;

/// What the Pôles publish that tells which of them may answer a need.
final class NeighbourSql {

    /// Those of these Pôles that are open to visitors; who delivers to the place first.
    List<Neighbour> of(String category, PlaceTokens place, List<UUID> poles) {
        var selling = OFFERING_DOCUMENT.CATEGORY_CODE.eq(category);
        var sellers = DSL.countDistinct(SUPPLIER_DOCUMENT.SUPPLIER_ID).filterWhere(selling);
        var covering =
                DSL.countDistinct(SUPPLIER_DOCUMENT.SUPPLIER_ID)
                        .filterWhere(
                                selling.and(
                                        DSL.arrayOverlap(
                                                OFFERING_DOCUMENT.COVERAGE,
                                                place.tokens().toArray(String[]::new))));
        return ProvinceTransactions.dsl()
                .select(POLE.POLE_ID, POLE.SLUG, POLE.NAME, sellers, covering)
                .from(POLE)
                .leftJoin(SUPPLIER_DOCUMENT)
                .on(SUPPLIER_DOCUMENT.POLE_ID.eq(POLE.POLE_ID))
                .leftJoin(OFFERING_DOCUMENT)
                .on(OFFERING_DOCUMENT.SUPPLIER_ID.eq(SUPPLIER_DOCUMENT.SUPPLIER_ID))
                .where(POLE.POLE_ID.in(poles), POLE.PUBLISHED_AT.isNotNull())
                .groupBy(POLE.POLE_ID)
                .orderBy(covering.desc(), sellers.desc(), POLE.NAME)
                .fetch(row ->
                        new Neighbour(
                                new PoleId(row.value1()),
                                new Slug(row.value2()),
                                row.value3(),
                                row.value4(),
                                row.value5()));
    }

    Map<PoleId, Neighbours.PoleName> names() {
        return ProvinceTransactions.dsl()
                .select(POLE.POLE_ID, POLE.NAME, POLE.SLUG)
                .from(POLE)
                .fetchMap(
                        row -> new PoleId(row.value1()),
                        row -> new Neighbours.PoleName(row.value2(), new Slug(row.value3())));
    }
}
