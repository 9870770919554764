package quebec.esja.shortlists;

import static quebec.esja.db.pole.Tables.MEMBER;
import static quebec.esja.db.pole.Tables.SHORTLIST;
import static quebec.esja.db.pole.Tables.SHORTLIST_ITEM;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import quebec.esja.db.reference.Routines;
import quebec.esja.kernel.BuyerId;
import quebec.esja.kernel.MemberId;
import quebec.esja.kernel.ShortlistId;
import quebec.esja.tenancy.TenantTransactions;

final class ShortlistSql {

    private static DSLContext dsl() {
        return TenantTransactions.dsl();
    }

    List<Shortlist> of(BuyerId buyer) {
        return read(SHORTLIST.BUYER_ID.eq(buyer.value()));
    }

    Optional<Shortlist> find(BuyerId buyer, ShortlistId list) {
        return read(SHORTLIST.BUYER_ID.eq(buyer.value()).and(SHORTLIST.ID.eq(list.value())))
                .stream()
                .findFirst();
    }

    private static List<Shortlist> read(Condition which) {
        var enterprises = DSL.count(SHORTLIST_ITEM.SUPPLIER_ID);
        var touched = DSL.greatest(SHORTLIST.CREATED_AT, DSL.max(SHORTLIST_ITEM.ADDED_AT));
        return dsl().select(
                        SHORTLIST.ID,
                        SHORTLIST.BUYER_ID,
                        SHORTLIST.NAME,
                        enterprises,
                        DSL.coalesce(MEMBER.NAME, ""),
                        SHORTLIST.CREATED_AT,
                        touched)
                .from(SHORTLIST)
                .leftJoin(SHORTLIST_ITEM)
                .on(SHORTLIST_ITEM.SHORTLIST_ID.eq(SHORTLIST.ID))
                .leftJoin(MEMBER)
                .on(MEMBER.ID.eq(SHORTLIST.CREATED_BY))
                .where(which)
                .groupBy(SHORTLIST.ID, MEMBER.NAME)
                .orderBy(touched.desc(), SHORTLIST.ID)
                .limit(Shortlists.MOST_LISTS)
                .fetch(row ->
                        new Shortlist(
                                new ShortlistId(row.value1()),
                                new BuyerId(row.value2()),
                                row.value3(),
                                row.value4(),
                                row.value5(),
                                row.value6(),
                                row.value7()));
    }

    int count(BuyerId buyer) {
        return dsl().fetchCount(SHORTLIST, SHORTLIST.BUYER_ID.eq(buyer.value()));
    }

    Optional<ShortlistId> named(BuyerId buyer, String name) {
        return dsl().select(SHORTLIST.ID)
                .from(SHORTLIST)
                .where(
                        SHORTLIST.BUYER_ID.eq(buyer.value()),
                        Routines.fold(SHORTLIST.NAME).eq(Routines.fold(DSL.val(name))))
                .fetchOptional(row -> new ShortlistId(row.value1()));
    }

    /// @return none when the buyer has a list of that name
    Optional<ShortlistId> insert(BuyerId buyer, String name, @Nullable MemberId by) {
        return dsl().insertInto(SHORTLIST)
                .set(SHORTLIST.BUYER_ID, buyer.value())
                .set(SHORTLIST.NAME, name)
                .set(SHORTLIST.CREATED_BY, by == null ? null : by.value())
                .onConflictDoNothing()
                .returningResult(SHORTLIST.ID)
                .fetchOptional(row -> new ShortlistId(row.value1()));
    }

    /// Holds lists of the buyer until the transaction ends, always in the same order, so that nobody waits for ever.
    ///
    /// @return false when one of them is not the buyer's
    boolean lock(BuyerId buyer, Set<ShortlistId> lists) {
        return dsl().select(SHORTLIST.ID)
                        .from(SHORTLIST)
                        .where(
                                SHORTLIST.ID.in(lists.stream().map(ShortlistId::value).toList()),
                                SHORTLIST.BUYER_ID.eq(buyer.value()))
                        .orderBy(SHORTLIST.ID)
                        .forUpdate()
                        .fetch()
                        .size()
                == lists.size();
    }

    void rename(ShortlistId list, String name) {
        dsl().update(SHORTLIST)
                .set(SHORTLIST.NAME, name)
                .where(SHORTLIST.ID.eq(list.value()))
                .execute();
    }

    void delete(ShortlistId list) {
        dsl().deleteFrom(SHORTLIST).where(SHORTLIST.ID.eq(list.value())).execute();
    }
}
