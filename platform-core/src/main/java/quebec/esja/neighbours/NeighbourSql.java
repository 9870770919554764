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
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Record6;
import org.jooq.ResultQuery;
import org.jooq.Select;
import org.jooq.impl.DSL;
import quebec.esja.db.reference.Routines;
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
    private static final Field<String> POLE_NAME = POLE.NAME.as("pole_name");
    private static final int MD5_VERSION = 12;
    private static final int MD5_VARIANT = 16;

    List<Neighbour> listedOutside(PoleId here) {
        return fetch(outside(here, DSL.noCondition()));
    }

    /// Those whose name holds a text, or whose NEQ it is; by name.
    List<Neighbour> named(PoleId here, String text, int offset, int limit) {
        var found =
                outside(
                                here,
                                Routines.fold(LISTING.NAME)
                                        .contains(Routines.fold(DSL.val(text)))
                                        .or(LISTING.NEQ.eq(text.replace(" ", ""))))
                        .asTable("found");
        Field<String> name = found.field(LISTING.NAME);
        return fetch(
                dsl().select(found.fields())
                        .from(found)
                        .orderBy(Routines.fold(name), found.field(LISTING.IDENTITY))
                        .offset(offset)
                        .limit(limit));
    }

    Optional<Neighbour> find(PoleId here, SupplierId id) {
        return fetch(outside(here, DSL.md5(LISTING.IDENTITY).like(digest(id)))).stream()
                .filter(one -> one.id().equals(id))
                .findFirst();
    }

    /// The MD5 of which a name-based id is made, but for the two digits in which the id holds its version and variant.
    private static String digest(SupplierId id) {
        var digits = new StringBuilder(id.value().toString().replace("-", ""));
        digits.setCharAt(MD5_VERSION, '_');
        digits.setCharAt(MD5_VARIANT, '_');
        return digits.toString();
    }

    private static Select<Record6<String, String, String, String, String, String>> outside(
            PoleId here, Condition also) {
        var own = LISTING.as("own");
        return dsl().select(
                        LISTING.IDENTITY,
                        LISTING.NAME,
                        LISTING.NEQ,
                        POLE_NAME,
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
                        also,
                        DSL.notExists(
                                DSL.selectOne()
                                        .from(own)
                                        .where(
                                                own.POLE_ID.eq(here.value()),
                                                own.IDENTITY.eq(LISTING.IDENTITY))))
                .orderBy(LISTING.IDENTITY, POLE.NAME, LISTING.SUPPLIER_ID);
    }

    private static List<Neighbour> fetch(ResultQuery<? extends Record> query) {
        return query.fetch(NeighbourSql::neighbour);
    }

    private static Neighbour neighbour(Record row) {
        String identity = row.get(LISTING.IDENTITY.getName(), String.class);
        return new Neighbour(
                new SupplierId(UUID.nameUUIDFromBytes(identity.getBytes(UTF_8))),
                identity,
                row.get(LISTING.NAME.getName(), String.class),
                Optional.ofNullable(row.get(LISTING.NEQ.getName(), String.class)).map(Neq::new),
                row.get(POLE_NAME.getName(), String.class),
                row.get(FIRST_CATEGORY.getName(), String.class),
                row.get(MUNICIPALITY.TERRITORY_CODE.getName(), String.class));
    }
}
