package quebec.esja.declarations;

import static quebec.esja.db.pole.Tables.NEIGHBOUR_NAME_RULING;
import static quebec.esja.db.pole.Tables.SUPPLIER;
import static quebec.esja.db.pole.Tables.SUPPLIER_NAME_RULING;
import static quebec.esja.tenancy.TenantTransactions.dsl;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import quebec.esja.kernel.BuyerId;
import quebec.esja.kernel.SupplierId;
import quebec.esja.names.NameDigest;
import quebec.esja.names.NameMatching;

/// What buyers said of names in their accounts.
final class NameRulingSql {

    /// Of an enterprise of the Pôle.
    void say(BuyerId buyer, String key, SupplierId supplier, boolean same, Instant now) {
        byte[] digest = NameDigest.of(key).bytes();
        if (same) {
            forgetMeaning(buyer, digest);
        }
        dsl().insertInto(SUPPLIER_NAME_RULING)
                .set(SUPPLIER_NAME_RULING.BUYER_ID, buyer.value())
                .set(SUPPLIER_NAME_RULING.NAME_DIGEST, digest)
                .set(SUPPLIER_NAME_RULING.SUPPLIER_ID, supplier.value())
                .set(SUPPLIER_NAME_RULING.SAME, same)
                .set(SUPPLIER_NAME_RULING.SAID_AT, now)
                .onConflict(
                        SUPPLIER_NAME_RULING.BUYER_ID,
                        SUPPLIER_NAME_RULING.NAME_DIGEST,
                        SUPPLIER_NAME_RULING.SUPPLIER_ID)
                .doUpdate()
                .set(SUPPLIER_NAME_RULING.SAME, same)
                .set(SUPPLIER_NAME_RULING.SAID_AT, now)
                .execute();
    }

    /// A name means one enterprise, of the Pôle or of another.
    private static void forgetMeaning(BuyerId buyer, byte[] digest) {
        dsl().deleteFrom(SUPPLIER_NAME_RULING)
                .where(
                        SUPPLIER_NAME_RULING.BUYER_ID.eq(buyer.value()),
                        SUPPLIER_NAME_RULING.NAME_DIGEST.eq(digest),
                        SUPPLIER_NAME_RULING.SAME.isTrue())
                .execute();
        dsl().deleteFrom(NEIGHBOUR_NAME_RULING)
                .where(
                        NEIGHBOUR_NAME_RULING.BUYER_ID.eq(buyer.value()),
                        NEIGHBOUR_NAME_RULING.NAME_DIGEST.eq(digest),
                        NEIGHBOUR_NAME_RULING.SAME.isTrue())
                .execute();
    }

    private static NameMatching.Rulings own(BuyerId buyer) {
        Map<NameDigest, SupplierId> same = new HashMap<>();
        Map<NameDigest, Set<SupplierId>> others = new HashMap<>();
        dsl().select(
                        SUPPLIER_NAME_RULING.NAME_DIGEST,
                        SUPPLIER_NAME_RULING.SUPPLIER_ID,
                        SUPPLIER_NAME_RULING.SAME)
                .from(SUPPLIER_NAME_RULING)
                .join(SUPPLIER)
                .on(SUPPLIER.ID.eq(SUPPLIER_NAME_RULING.SUPPLIER_ID))
                .where(
                        SUPPLIER_NAME_RULING.BUYER_ID.eq(buyer.value()),
                        SUPPLIER.STATUS.eq("listed"))
                .forEach(row -> {
                    NameDigest digest = NameDigest.of(row.value1());
                    SupplierId supplier = new SupplierId(row.value2());
                    if (row.value3()) {
                        same.put(digest, supplier);
                    } else {
                        others.computeIfAbsent(digest, _ -> new HashSet<>()).add(supplier);
                    }
                });
        return new NameMatching.Rulings(same, others);
    }

    /// Of an enterprise that another Pôle lists.
    void sayOfNeighbour(
            BuyerId buyer, String key, SupplierId neighbour, boolean same, Instant now) {
        byte[] digest = NameDigest.of(key).bytes();
        if (same) {
            forgetMeaning(buyer, digest);
        }
        dsl().insertInto(NEIGHBOUR_NAME_RULING)
                .set(NEIGHBOUR_NAME_RULING.BUYER_ID, buyer.value())
                .set(NEIGHBOUR_NAME_RULING.NAME_DIGEST, digest)
                .set(NEIGHBOUR_NAME_RULING.NEIGHBOUR_ID, neighbour.value())
                .set(NEIGHBOUR_NAME_RULING.SAME, same)
                .set(NEIGHBOUR_NAME_RULING.SAID_AT, now)
                .onConflict(
                        NEIGHBOUR_NAME_RULING.BUYER_ID,
                        NEIGHBOUR_NAME_RULING.NAME_DIGEST,
                        NEIGHBOUR_NAME_RULING.NEIGHBOUR_ID)
                .doUpdate()
                .setAllToExcluded()
                .execute();
    }

    /// What the buyer said of enterprises of the Pôle, and of those of others that still stand there; the Pôle's own first.
    ///
    /// @param standing those that other Pôles list now
    NameMatching.Rulings of(BuyerId buyer, Set<SupplierId> standing) {
        NameMatching.Rulings own = own(buyer);
        Map<NameDigest, SupplierId> same = new HashMap<>(own.same());
        Map<NameDigest, Set<SupplierId>> others = new HashMap<>();
        own.others().forEach((digest, ids) -> others.put(digest, new HashSet<>(ids)));
        dsl().select(
                        NEIGHBOUR_NAME_RULING.NAME_DIGEST,
                        NEIGHBOUR_NAME_RULING.NEIGHBOUR_ID,
                        NEIGHBOUR_NAME_RULING.SAME)
                .from(NEIGHBOUR_NAME_RULING)
                .where(NEIGHBOUR_NAME_RULING.BUYER_ID.eq(buyer.value()))
                .forEach(row -> {
                    NameDigest digest = NameDigest.of(row.value1());
                    SupplierId neighbour = new SupplierId(row.value2());
                    if (!standing.contains(neighbour)) {
                        return;
                    }
                    if (row.value3()) {
                        same.putIfAbsent(digest, neighbour);
                    } else {
                        others.computeIfAbsent(digest, _ -> new HashSet<>()).add(neighbour);
                    }
                });
        return new NameMatching.Rulings(same, others);
    }
}
