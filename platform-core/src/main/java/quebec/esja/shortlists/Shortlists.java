package quebec.esja.shortlists;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.springframework.stereotype.Service;
import quebec.esja.audit.Actor;
import quebec.esja.audit.Audit;
import quebec.esja.kernel.BuyerId;
import quebec.esja.kernel.ShortlistId;
import quebec.esja.kernel.SupplierId;
import quebec.esja.tenancy.TenantTransactions;

/// The lists of a buyer. Who calls has made sure that the person acts for that buyer; a list of another buyer is no list at all.
@Service
public class Shortlists {

    /// The longest name, in characters.
    public static final int LONGEST_NAME = 120;

    /// The longest note, in characters.
    public static final int LONGEST_NOTE = 1000;

    public static final int MOST_LISTS = 50;

    public static final int MOST_KEPT = 500;

    private final TenantTransactions transactions;
    private final Audit audit;
    private final ShortlistSql lists = new ShortlistSql();
    private final ShortlistItemSql items = new ShortlistItemSql();

    public Shortlists(TenantTransactions transactions, Audit audit) {
        this.transactions = transactions;
        this.audit = audit;
    }

    /// The lists of a buyer, the one touched last first.
    public List<Shortlist> of(BuyerId buyer) {
        return transactions.read(() -> lists.of(buyer));
    }

    public Optional<Shortlist> find(BuyerId buyer, ShortlistId list) {
        return transactions.read(() -> lists.find(buyer, list));
    }

    public ShortlistChange create(BuyerId buyer, String typed, Actor actor) {
        String name = typed.strip();
        return transactions.write(() -> {
            if (nameless(name)) {
                return new ShortlistChange.Nameless();
            }
            if (lists.count(buyer) >= MOST_LISTS) {
                return new ShortlistChange.TooMany();
            }
            Optional<ShortlistId> made = lists.insert(buyer, name, actor.member());
            if (made.isEmpty()) {
                return new ShortlistChange.NameTaken(name);
            }
            record(actor, "shortlist.created", made.get(), Map.of("name", name));
            return saved(buyer, made.get());
        });
    }

    public ShortlistChange rename(BuyerId buyer, ShortlistId list, String typed, Actor actor) {
        String name = typed.strip();
        return ofBuyer(
                buyer,
                list,
                ShortlistChange.Unknown::new,
                () -> {
                    if (nameless(name)) {
                        return new ShortlistChange.Nameless();
                    }
                    if (lists.named(buyer, name).filter(other -> !other.equals(list)).isPresent()) {
                        return new ShortlistChange.NameTaken(name);
                    }
                    lists.rename(list, name);
                    record(actor, "shortlist.renamed", list, Map.of("name", name));
                    return saved(buyer, list);
                });
    }

    /// Deletes a list with its notes.
    ///
    /// @return false when the buyer has no such list
    public boolean delete(BuyerId buyer, ShortlistId list, Actor actor) {
        return ofBuyer(
                buyer,
                list,
                () -> false,
                () -> {
                    lists.delete(list);
                    record(actor, "shortlist.deleted", list, Map.of());
                    return true;
                });
    }

    /// The enterprises of a list; none when it is not the buyer's.
    public List<ShortlistRow> page(
            BuyerId buyer, ShortlistId list, ShortlistFilter filter, int offset, int limit) {
        return transactions.read(() -> items.page(buyer, list, filter, offset, limit));
    }

    public int count(BuyerId buyer, ShortlistId list, ShortlistFilter filter) {
        return transactions.read(() -> items.count(buyer, list, filter));
    }

    /// Those among these enterprises that stand in the list.
    public Set<SupplierId> keptAmong(ShortlistId list, Collection<SupplierId> suppliers) {
        return transactions.read(() -> items.keptAmong(list, suppliers));
    }

    /// Adds enterprises that the directory lists.
    public Keeping keep(
            BuyerId buyer, ShortlistId list, Collection<SupplierId> suppliers, Actor actor) {
        return ofBuyer(
                buyer,
                list,
                Keeping.Unknown::new,
                () -> {
                    Set<SupplierId> wanted = Set.copyOf(suppliers);
                    Set<SupplierId> listed = items.listed(wanted);
                    int there = items.keptAmong(list, wanted).size();
                    if (items.count(list) + listed.size() - there > MOST_KEPT) {
                        return new Keeping.Full();
                    }
                    int added = items.add(list, listed, actor.member());
                    if (added > 0) {
                        record(actor, "shortlist.kept", list, Map.of("enterprises", named(listed)));
                    }
                    return new Keeping.Kept(added, there, wanted.size() - added - there);
                });
    }

    /// Writes a note on an enterprise of the list, cut at [#LONGEST_NOTE] characters.
    ///
    /// @param before the note that the writer saw
    /// @return false when a colleague changed the note or took the enterprise out meanwhile
    public boolean note(
            BuyerId buyer,
            ShortlistId list,
            SupplierId supplier,
            String before,
            String typed,
            Actor actor) {
        String note = typed.strip();
        String kept = note.substring(0, Math.min(note.length(), LONGEST_NOTE));
        return ofBuyer(
                buyer,
                list,
                () -> false,
                () -> {
                    if (!items.note(list, supplier, before, kept)) {
                        return false;
                    }
                    record(
                            actor,
                            "shortlist.noted",
                            list,
                            Map.of("enterprise", supplier.toString()));
                    return true;
                });
    }

    /// Takes enterprises out of a list, and gives what [#putBack] needs to undo it.
    public List<ShortlistItem> take(
            BuyerId buyer, ShortlistId list, Collection<SupplierId> suppliers, Actor actor) {
        return ofBuyer(
                buyer,
                list,
                List::of,
                () -> {
                    List<ShortlistItem> taken = items.take(list, suppliers);
                    record(actor, "shortlist.taken", list, Map.of("enterprises", named(suppliers)));
                    return taken;
                });
    }

    /// Puts back what was taken, as it was: its note, who added it and when, listed or not.
    ///
    /// @return false when the list is no more
    public boolean putBack(
            BuyerId buyer, ShortlistId list, Collection<ShortlistItem> taken, Actor actor) {
        return ofBuyer(
                buyer,
                list,
                () -> false,
                () -> {
                    items.putBack(list, taken);
                    record(
                            actor,
                            "shortlist.put-back",
                            list,
                            Map.of(
                                    "enterprises",
                                    named(taken.stream().map(ShortlistItem::supplier).toList())));
                    return true;
                });
    }

    /// Moves enterprises to another list of the same buyer, notes included; those that stand there already stay where they are.
    ///
    /// @return those that were moved; none when the other list has no room for them all
    public Set<SupplierId> move(
            BuyerId buyer,
            ShortlistId from,
            ShortlistId to,
            Collection<SupplierId> suppliers,
            Actor actor) {
        return ofBuyer(
                buyer,
                Set.copyOf(List.of(from, to)),
                Set::of,
                () -> {
                    if (items.count(to) + suppliers.size() > MOST_KEPT) {
                        return Set.of();
                    }
                    Set<SupplierId> moved = items.move(from, to, suppliers);
                    record(
                            actor,
                            "shortlist.moved",
                            from,
                            Map.of("enterprises", named(moved), "to", to.toString()));
                    return moved;
                });
    }

    /// Does work on a list of the buyer, held until it is done.
    private <T> T ofBuyer(
            BuyerId buyer, ShortlistId list, Supplier<T> otherwise, Supplier<T> work) {
        return ofBuyer(buyer, Set.of(list), otherwise, work);
    }

    private <T> T ofBuyer(
            BuyerId buyer, Set<ShortlistId> wanted, Supplier<T> otherwise, Supplier<T> work) {
        return transactions.write(() -> lists.lock(buyer, wanted) ? work.get() : otherwise.get());
    }

    private ShortlistChange saved(BuyerId buyer, ShortlistId list) {
        return new ShortlistChange.Saved(lists.find(buyer, list).orElseThrow());
    }

    private static boolean nameless(String name) {
        return name.isEmpty() || name.length() > LONGEST_NAME;
    }

    private static String named(Collection<SupplierId> suppliers) {
        return String.join(" ", suppliers.stream().map(SupplierId::toString).sorted().toList());
    }

    private void record(Actor actor, String action, ShortlistId list, Map<String, String> detail) {
        audit.record(actor, action, "shortlist", list, detail);
    }
}
