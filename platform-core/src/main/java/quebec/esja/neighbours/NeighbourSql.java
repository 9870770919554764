package quebec.esja.neighbours;

import static java.nio.charset.StandardCharsets.UTF_8;
import static quebec.esja.db.province.Tables.LISTING;
import static quebec.esja.db.province.Tables.LISTING_OFFERING;
import static quebec.esja.db.province.Tables.POLE;
import static quebec.esja.db.reference.Tables.MUNICIPALITY;
import static quebec.esja.tenancy.ProvinceTransactions.dsl;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Field;
import org.jooq.impl.DSL;
import quebec.esja.kernel.Neq;
import quebec.esja.kernel.PoleId;
import quebec.esja.kernel.SupplierId;

final class NeighbourSql {

    private static final Field<String> FIRST_CATEGORY =
            DSL.coalesce(
                            DSL.field(
                                    DSL.select(LISTING_OFFERING.CATEGORY_CODE)
                                            .from(LISTING_OFFERING)
                                            .where(
                                                    LISTING_OFFERING.POLE_ID.eq(LISTING.POLE_ID),
                                                    LISTING_OFFERING.SUPPLIER_ID.eq(
                                                            LISTING.SUPPLIER_ID))
                                            .orderBy(
                                                    LISTING_OFFERING.POSITION,
                                                    LISTING_OFFERING.OFFERING_ID)
                                            .limit(1)),
                            DSL.inline(""))
                    .as("category");

    List<Neighbour> listedOutside(PoleId here) {
        var own = LISTING.as("own");
        return dsl().select(
                        LISTING.IDENTITY,
                        LISTING.NAME,
                        LISTING.NEQ,
                        POLE.NAME,
                        FIRST_CATEGORY,
                        MUNICIPALITY.TERRITORY_CODE)
                .distinctOn(LISTING.IDENTITY)
                .from(LISTING)
                .join(POLE)
                .on(POLE.POLE_ID.eq(LISTING.POLE_ID))
                .join(MUNICIPALITY)
                .on(MUNICIPALITY.CODE.eq(LISTING.MUNICIPALITY_CODE))
                .where(
                        LISTING.POLE_ID.ne(here.value()),
                        POLE.PUBLISHED_AT.isNotNull(),
                        DSL.notExists(
                                DSL.selectOne()
                                        .from(own)
                                        .where(
                                                own.POLE_ID.eq(here.value()),
                                                own.IDENTITY.eq(LISTING.IDENTITY))))
                .orderBy(LISTING.IDENTITY, POLE.NAME, LISTING.SUPPLIER_ID)
                .fetch(row ->
                        new Neighbour(
                                new SupplierId(
                                        UUID.nameUUIDFromBytes(row.value1().getBytes(UTF_8))),
                                row.value1(),
                                row.value2(),
                                Optional.ofNullable(row.value3()).map(Neq::new),
                                row.value4(),
                                row.value5(),
                                row.value6()));
    }
}
