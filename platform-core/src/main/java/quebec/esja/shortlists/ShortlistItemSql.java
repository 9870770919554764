package quebec.esja.shortlists;

import static quebec.esja.db.pole.Tables.MEMBER;
import static quebec.esja.db.pole.Tables.OFFERING;
import static quebec.esja.db.pole.Tables.SHORTLIST;
import static quebec.esja.db.pole.Tables.SHORTLIST_ITEM;
import static quebec.esja.db.pole.Tables.SUPPLIER;
import static quebec.esja.db.reference.Tables.MUNICIPALITY;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Row5;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import quebec.esja.db.reference.Routines;
import quebec.esja.kernel.BuyerId;
import quebec.esja.kernel.MemberId;
import quebec.esja.kernel.ShortlistId;
import quebec.esja.kernel.Slug;
import quebec.esja.kernel.SupplierId;
import quebec.esja.tenancy.TenantTransactions;

/// The enterprises of lists.
final class ShortlistItemSql {

    private static final quebec.esja.db.pole.tables.ShortlistItem OTHER =
            SHORTLIST_ITEM.as("other");

    private static final Condition LISTED = SUPPLIER.STATUS.eq("listed");

    private static final Field<String> OFFERINGS =
            DSL.field(
                            DSL.select(
                                            DSL.listAgg(OFFERING.TITLE, ", ")
                                                    .withinGroupOrderBy(OFFERING.POSITION))
                                    .from(OFFERING)
                                    .where(
                                            OFFERING.SUPPLIER_ID.eq(SUPPLIER.ID),
                                            OFFERING.POSITION.lt(3)))
                    .as("offerings");
    private static final Field<Boolean> IS_LISTED = DSL.field(LISTED).as("listed");
    private static final Field<String> PLACE = DSL.coalesce(MUNICIPALITY.NAME, "").as("place");
    private static final Field<String> ADDED_BY = DSL.coalesce(MEMBER.NAME, "").as("added_by_name");

    private static DSLContext dsl() {
        return TenantTransactions.dsl();
    }

    List<ShortlistRow> page(
            BuyerId buyer, ShortlistId list, ShortlistFilter filter, int offset, int limit) {
        Field<?> by =
                switch (filter.sort()) {
                    case NAME -> Routines.fold(SUPPLIER.NAME);
                    case MUNICIPALITY -> Routines.fold(DSL.coalesce(MUNICIPALITY.NAME, ""));
                    case ADDED -> SHORTLIST_ITEM.ADDED_AT;
                };
        return dsl().select(
                        SUPPLIER.ID,
                        SUPPLIER.SLUG,
                        SUPPLIER.NAME,
                        PLACE,
                        SUPPLIER.PHONE,
                        SUPPLIER.EMAIL,
                        OFFERINGS,
                        IS_LISTED,
                        SHORTLIST_ITEM.NOTE,
                        ADDED_BY,
                        SHORTLIST_ITEM.ADDED_AT)
                .from(SHORTLIST_ITEM)
                .join(SHORTLIST)
                .on(SHORTLIST.ID.eq(SHORTLIST_ITEM.SHORTLIST_ID))
                .join(SUPPLIER)
                .on(SUPPLIER.ID.eq(SHORTLIST_ITEM.SUPPLIER_ID))
                .leftJoin(MUNICIPALITY)
                .on(MUNICIPALITY.CODE.eq(SUPPLIER.MUNICIPALITY_CODE))
                .leftJoin(MEMBER)
                .on(MEMBER.ID.eq(SHORTLIST_ITEM.ADDED_BY))
                .where(ofList(list), ofBuyer(buyer), matching(filter))
                .orderBy(filter.descending() ? by.desc() : by.asc(), SUPPLIER.ID.asc())
                .limit(limit)
                .offset(offset)
                .fetch(ShortlistItemSql::row);
    }

    private static ShortlistRow row(Record row) {
        boolean listed = row.get(IS_LISTED);
        return new ShortlistRow(
                new SupplierId(row.get(SUPPLIER.ID)),
                new Slug(row.get(SUPPLIER.SLUG)),
                row.get(SUPPLIER.NAME),
                listed ? row.get(PLACE) : "",
                listed ? row.get(SUPPLIER.PHONE) : "",
                listed ? row.get(SUPPLIER.EMAIL) : "",
                listed && row.get(OFFERINGS) instanceof String offerings ? offerings : "",
                listed,
                row.get(SHORTLIST_ITEM.NOTE),
                row.get(ADDED_BY),
                row.get(SHORTLIST_ITEM.ADDED_AT));
    }

    int count(BuyerId buyer, ShortlistId list, ShortlistFilter filter) {
        return dsl().fetchCount(
                        SHORTLIST_ITEM
                                .join(SHORTLIST)
                                .on(SHORTLIST.ID.eq(SHORTLIST_ITEM.SHORTLIST_ID))
                                .join(SUPPLIER)
                                .on(SUPPLIER.ID.eq(SHORTLIST_ITEM.SUPPLIER_ID))
                                .leftJoin(MUNICIPALITY)
                                .on(MUNICIPALITY.CODE.eq(SUPPLIER.MUNICIPALITY_CODE)),
                        ofList(list).and(ofBuyer(buyer)).and(matching(filter)));
    }

    int count(ShortlistId list) {
        return dsl().fetchCount(SHORTLIST_ITEM, ofList(list));
    }

    private static Condition matching(ShortlistFilter filter) {
        if (filter.text().isBlank()) {
            return DSL.noCondition();
        }
        Field<String> sought = Routines.fold(DSL.val(filter.text().strip()));
        return Routines.fold(SUPPLIER.NAME)
                .contains(sought)
                .or(Routines.fold(SHORTLIST_ITEM.NOTE).contains(sought))
                .or(LISTED.and(Routines.fold(MUNICIPALITY.NAME).contains(sought)));
    }

    private static Condition ofList(ShortlistId list) {
        return SHORTLIST_ITEM.SHORTLIST_ID.eq(list.value());
    }

    private static Condition ofBuyer(BuyerId buyer) {
        return SHORTLIST.BUYER_ID.eq(buyer.value());
    }

    private static Condition among(Collection<SupplierId> suppliers) {
        return SHORTLIST_ITEM.SUPPLIER_ID.in(values(suppliers));
    }

    private static List<UUID> values(Collection<SupplierId> suppliers) {
        return suppliers.stream().map(SupplierId::value).toList();
    }

    Set<SupplierId> keptAmong(ShortlistId list, Collection<SupplierId> suppliers) {
        return dsl().select(SHORTLIST_ITEM.SUPPLIER_ID)
                .from(SHORTLIST_ITEM)
                .where(ofList(list), among(suppliers))
                .fetchSet(row -> new SupplierId(row.value1()));
    }

    Set<SupplierId> listed(Collection<SupplierId> suppliers) {
        return dsl().select(SUPPLIER.ID)
                .from(SUPPLIER)
                .where(LISTED, SUPPLIER.ID.in(values(suppliers)))
                .fetchSet(row -> new SupplierId(row.value1()));
    }

    int add(ShortlistId list, Collection<SupplierId> suppliers, @Nullable MemberId by) {
        return dsl().insertInto(
                        SHORTLIST_ITEM,
                        SHORTLIST_ITEM.SHORTLIST_ID,
                        SHORTLIST_ITEM.SUPPLIER_ID,
                        SHORTLIST_ITEM.ADDED_BY)
                .select(
                        DSL.select(
                                        DSL.val(list.value()),
                                        SUPPLIER.ID,
                                        DSL.val(
                                                by == null ? null : by.value(),
                                                SHORTLIST_ITEM.ADDED_BY))
                                .from(SUPPLIER)
                                .where(SUPPLIER.ID.in(values(suppliers))))
                .onConflictDoNothing()
                .execute();
    }

    /// @param before the note that the writer saw
    boolean note(ShortlistId list, SupplierId supplier, String before, String note) {
        return dsl().update(SHORTLIST_ITEM)
                        .set(SHORTLIST_ITEM.NOTE, note)
                        .where(
                                ofList(list),
                                SHORTLIST_ITEM.SUPPLIER_ID.eq(supplier.value()),
                                SHORTLIST_ITEM.NOTE.eq(before))
                        .execute()
                == 1;
    }

    List<ShortlistItem> take(ShortlistId list, Collection<SupplierId> suppliers) {
        return dsl().deleteFrom(SHORTLIST_ITEM)
                .where(ofList(list), among(suppliers))
                .returningResult(
                        SHORTLIST_ITEM.SUPPLIER_ID,
                        SHORTLIST_ITEM.NOTE,
                        SHORTLIST_ITEM.ADDED_BY,
                        SHORTLIST_ITEM.ADDED_AT)
                .fetch(row ->
                        new ShortlistItem(
                                new SupplierId(row.value1()),
                                row.value2(),
                                Optional.ofNullable(row.value3()).map(MemberId::new),
                                row.value4()));
    }

    void putBack(ShortlistId list, Collection<ShortlistItem> taken) {
        dsl().insertInto(
                        SHORTLIST_ITEM,
                        SHORTLIST_ITEM.SHORTLIST_ID,
                        SHORTLIST_ITEM.SUPPLIER_ID,
                        SHORTLIST_ITEM.NOTE,
                        SHORTLIST_ITEM.ADDED_BY,
                        SHORTLIST_ITEM.ADDED_AT)
                .valuesOfRows(taken.stream().map(item -> row(list, item)).toList())
                .onConflictDoNothing()
                .execute();
    }

    private static Row5<UUID, UUID, String, @Nullable UUID, Instant> row(
            ShortlistId list, ShortlistItem item) {
        return DSL.row(
                DSL.val(list.value()),
                DSL.val(item.supplier().value()),
                DSL.val(item.note()),
                DSL.val(item.addedBy().map(MemberId::value).orElse(null), SHORTLIST_ITEM.ADDED_BY),
                DSL.val(item.addedAt()));
    }

    /// Moves those that do not stand in the other list.
    Set<SupplierId> move(ShortlistId from, ShortlistId to, Collection<SupplierId> suppliers) {
        return dsl().update(SHORTLIST_ITEM)
                .set(SHORTLIST_ITEM.SHORTLIST_ID, to.value())
                .where(
                        ofList(from),
                        among(suppliers),
                        SHORTLIST_ITEM.SUPPLIER_ID.notIn(
                                DSL.select(OTHER.SUPPLIER_ID)
                                        .from(OTHER)
                                        .where(OTHER.SHORTLIST_ID.eq(to.value()))))
                .returningResult(SHORTLIST_ITEM.SUPPLIER_ID)
                .fetchSet(row -> new SupplierId(row.value1()));
    }
}
