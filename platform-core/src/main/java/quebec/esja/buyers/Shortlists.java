package quebec.esja.buyers;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Service;
import quebec.esja.audit.Actor;
import quebec.esja.audit.Audit;
import quebec.esja.kernel.BuyerId;
import quebec.esja.kernel.SupplierId;
import quebec.esja.tenancy.TenantTransactions;

/// The enterprises a buyer keeps in sight: one list per buyer, shared by all who act for it.
@Service
public class Shortlists {

    /// The longest note, in characters.
    public static final int LONGEST_NOTE = 1000;

    static final int MOST_KEPT = 500;

    private final TenantTransactions transactions;
    private final Audit audit;
    private final ShortlistSql sql = new ShortlistSql();

    public Shortlists(TenantTransactions transactions, Audit audit) {
        this.transactions = transactions;
        this.audit = audit;
    }

    /// What became of keeping an enterprise.
    public enum Keeping {
        KEPT,
        KEPT_BEFORE,
        /// The Pôle lists no such enterprise.
        UNKNOWN,
        /// A list holds 500 enterprises at most.
        FULL
    }

    /// The kept enterprises, by name; those withdrawn from the directory stay, and say so.
    public List<ShortlistRow> kept(BuyerId buyer) {
        return transactions.read(() -> sql.kept(buyer));
    }

    /// How many enterprises the buyer keeps.
    public int count(BuyerId buyer) {
        return transactions.read(() -> sql.count(buyer));
    }

    /// Those among these enterprises that the buyer keeps.
    public Set<SupplierId> keptAmong(BuyerId buyer, Collection<SupplierId> suppliers) {
        return transactions.read(() -> sql.keptAmong(buyer, suppliers));
    }

    public Keeping keep(BuyerId buyer, SupplierId supplier, Actor actor) {
        return transactions.write(() -> {
            if (!sql.listed(supplier)) {
                return Keeping.UNKNOWN;
            }
            if (sql.count(buyer) >= MOST_KEPT) {
                return Keeping.FULL;
            }
            if (!sql.keep(buyer, supplier)) {
                return Keeping.KEPT_BEFORE;
            }
            record(actor, "shortlist.kept", buyer, supplier);
            return Keeping.KEPT;
        });
    }

    /// Writes a note on a kept enterprise, cut at [#LONGEST_NOTE] characters.
    ///
    /// @return false when the enterprise is not kept
    public boolean note(BuyerId buyer, SupplierId supplier, String note) {
        String kept = note.strip();
        return transactions.write(() ->
                sql.note(
                        buyer, supplier, kept.substring(0, Math.min(kept.length(), LONGEST_NOTE))));
    }

    /// @return false when the enterprise was not kept
    public boolean remove(BuyerId buyer, SupplierId supplier, Actor actor) {
        return transactions.write(() -> {
            if (!sql.remove(buyer, supplier)) {
                return false;
            }
            record(actor, "shortlist.removed", buyer, supplier);
            return true;
        });
    }

    private void record(Actor actor, String action, BuyerId buyer, SupplierId supplier) {
        audit.record(actor, action, "buyer", buyer, Map.of("supplier", supplier.toString()));
    }
}
