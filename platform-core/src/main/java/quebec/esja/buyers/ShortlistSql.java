package quebec.esja.buyers;

import static quebec.esja.db.pole.Tables.OFFERING;
import static quebec.esja.db.pole.Tables.SHORTLIST;
import static quebec.esja.db.pole.Tables.SHORTLIST_ITEM;
import static quebec.esja.db.pole.Tables.SUPPLIER;
import static quebec.esja.db.reference.Tables.MUNICIPALITY;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import quebec.esja.kernel.BuyerId;
import quebec.esja.kernel.Slug;
import quebec.esja.kernel.SupplierId;
import quebec.esja.tenancy.TenantTransactions;

final class ShortlistSql {

    /// The name of a buyer's list in the database; nobody sees it.
    private static final String ONLY = "main";

    private static final Field<String> OFFERINGS =
            DSL.field(
                    DSL.select(
                                    DSL.listAgg(OFFERING.TITLE, ", ")
                                            .withinGroupOrderBy(OFFERING.POSITION))
                            .from(OFFERING)
                            .where(OFFERING.SUPPLIER_ID.eq(SUPPLIER.ID), OFFERING.POSITION.lt(3)));

    private static DSLContext dsl() {
        return TenantTransactions.dsl();
    }

    List<ShortlistRow> kept(BuyerId buyer) {
        return dsl().select(
                        SUPPLIER.ID,
                        SUPPLIER.SLUG,
                        SUPPLIER.NAME,
                        DSL.coalesce(MUNICIPALITY.NAME, ""),
                        SUPPLIER.PHONE,
                        SUPPLIER.EMAIL,
                        DSL.coalesce(OFFERINGS, ""),
                        DSL.field(SUPPLIER.STATUS.eq("listed")),
                        SHORTLIST_ITEM.NOTE,
                        SHORTLIST_ITEM.ADDED_AT)
                .from(SHORTLIST_ITEM)
                .join(SHORTLIST)
                .on(SHORTLIST.ID.eq(SHORTLIST_ITEM.SHORTLIST_ID))
                .join(SUPPLIER)
                .on(SUPPLIER.ID.eq(SHORTLIST_ITEM.SUPPLIER_ID))
                .leftJoin(MUNICIPALITY)
                .on(MUNICIPALITY.CODE.eq(SUPPLIER.MUNICIPALITY_CODE))
                .where(SHORTLIST.BUYER_ID.eq(buyer.value()))
                .orderBy(quebec.esja.db.reference.Routines.fold(SUPPLIER.NAME), SUPPLIER.ID)
                .limit(Shortlists.MOST_KEPT)
                .fetch(row ->
                        new ShortlistRow(
                                new SupplierId(row.value1()),
                                new Slug(row.value2()),
                                row.value3(),
                                row.value4(),
                                row.value5(),
                                row.value6(),
                                row.value7(),
                                row.value8(),
                                row.value9(),
                                row.value10()));
    }

    int count(BuyerId buyer) {
        return dsl().fetchCount(
                        SHORTLIST_ITEM
                                .join(SHORTLIST)
                                .on(SHORTLIST.ID.eq(SHORTLIST_ITEM.SHORTLIST_ID)),
                        SHORTLIST.BUYER_ID.eq(buyer.value()));
    }

    Set<SupplierId> keptAmong(BuyerId buyer, Collection<SupplierId> suppliers) {
        return dsl().select(SHORTLIST_ITEM.SUPPLIER_ID)
                .from(SHORTLIST_ITEM)
                .join(SHORTLIST)
                .on(SHORTLIST.ID.eq(SHORTLIST_ITEM.SHORTLIST_ID))
                .where(
                        SHORTLIST.BUYER_ID.eq(buyer.value()),
                        SHORTLIST_ITEM.SUPPLIER_ID.in(
                                suppliers.stream().map(SupplierId::value).toList()))
                .fetchSet(row -> new SupplierId(row.value1()));
    }

    boolean listed(SupplierId supplier) {
        return dsl().fetchExists(
                        SUPPLIER, SUPPLIER.ID.eq(supplier.value()), SUPPLIER.STATUS.eq("listed"));
    }

    boolean keep(BuyerId buyer, SupplierId supplier) {
        return dsl().insertInto(SHORTLIST_ITEM)
                        .set(SHORTLIST_ITEM.SHORTLIST_ID, list(buyer))
                        .set(SHORTLIST_ITEM.SUPPLIER_ID, supplier.value())
                        .onConflictDoNothing()
                        .execute()
                == 1;
    }

    private UUID list(BuyerId buyer) {
        dsl().insertInto(SHORTLIST)
                .set(SHORTLIST.BUYER_ID, buyer.value())
                .set(SHORTLIST.NAME, ONLY)
                .onConflictDoNothing()
                .execute();
        return dsl().select(SHORTLIST.ID)
                .from(SHORTLIST)
                .where(SHORTLIST.BUYER_ID.eq(buyer.value()), SHORTLIST.NAME.eq(ONLY))
                .fetchSingle(SHORTLIST.ID);
    }

    boolean note(BuyerId buyer, SupplierId supplier, String note) {
        return dsl().update(SHORTLIST_ITEM)
                        .set(SHORTLIST_ITEM.NOTE, note)
                        .where(of(buyer, supplier))
                        .execute()
                == 1;
    }

    boolean remove(BuyerId buyer, SupplierId supplier) {
        return dsl().deleteFrom(SHORTLIST_ITEM).where(of(buyer, supplier)).execute() == 1;
    }

    private static Condition of(BuyerId buyer, SupplierId supplier) {
        return SHORTLIST_ITEM
                .SUPPLIER_ID
                .eq(supplier.value())
                .and(
                        SHORTLIST_ITEM.SHORTLIST_ID.in(
                                DSL.select(SHORTLIST.ID)
                                        .from(SHORTLIST)
                                        .where(SHORTLIST.BUYER_ID.eq(buyer.value()))));
    }
}
