package quebec.esja.casework;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import quebec.esja.audit.Actor;
import quebec.esja.audit.Audit;
import quebec.esja.kernel.SupplierId;
import quebec.esja.tenancy.TenantTransactions;

/// The tags of the bound Pôle and the enterprises that bear them.
@Service
public class Tags {

    public static final int LONGEST = 40;
    private static final int MOST = 500;

    private final TenantTransactions transactions;
    private final Audit audit;
    private final Clock clock;
    private final TagSql sql = new TagSql();

    public Tags(TenantTransactions transactions, Audit audit, Clock clock) {
        this.transactions = transactions;
        this.audit = audit;
        this.clock = clock;
    }

    /// All of them, by name.
    public List<Tag> all() {
        return transactions.read(sql::all);
    }

    /// Those of an enterprise, by name.
    public List<Tag> of(SupplierId supplier) {
        return transactions.read(() -> sql.of(supplier));
    }

    /// The tag of that name, made if there is none: accents and case do not count.
    public TagChange named(String typed, Actor actor) {
        String name = tidy(typed);
        if (!fits(name)) {
            return new TagChange.Refused();
        }
        return transactions.write(() -> {
            sql.takeTurns();
            Optional<Tag> known = sql.named(name);
            if (known.isPresent()) {
                return new TagChange.Saved(known.get());
            }
            if (sql.count() >= MOST) {
                return new TagChange.Refused();
            }
            Tag made = sql.insert(name, actor.name(), clock.instant());
            audit.record(actor, "tag.created", "tag", made.id(), Map.of("name", name));
            return new TagChange.Saved(made);
        });
    }

    /// Makes enterprises bear a tag; gives those that did not yet.
    public Set<SupplierId> add(TagId tag, Collection<SupplierId> enterprises, Actor actor) {
        return transactions.write(() -> {
            Set<SupplierId> changed = sql.add(tag, enterprises, clock.instant());
            tell("supplier.tagged", tag, changed, actor);
            return changed;
        });
    }

    /// Takes a tag from enterprises; gives those that bore it.
    public Set<SupplierId> remove(TagId tag, Collection<SupplierId> enterprises, Actor actor) {
        return transactions.write(() -> {
            Set<SupplierId> changed = sql.remove(tag, enterprises);
            tell("supplier.untagged", tag, changed, actor);
            return changed;
        });
    }

    /// Takes a tag from an enterprise if it still bears it since that moment.
    public boolean takeBack(TagId tag, SupplierId enterprise, Instant given, Actor actor) {
        return transactions.write(() -> {
            Set<SupplierId> changed = sql.takeBack(tag, enterprise, given);
            tell("supplier.untagged", tag, changed, actor);
            return !changed.isEmpty();
        });
    }

    public Optional<Tag> find(TagId tag) {
        return transactions.read(() -> sql.find(tag));
    }

    public TagChange rename(TagId id, String typed, Actor actor) {
        String name = tidy(typed);
        if (!fits(name)) {
            return new TagChange.Refused();
        }
        return transactions.write(() -> {
            sql.takeTurns();
            Optional<Tag> other = sql.named(name).filter(tag -> !tag.id().equals(id));
            if (other.isPresent()) {
                return new TagChange.Taken(other.get());
            }
            if (!sql.rename(id, name)) {
                return new TagChange.Gone();
            }
            audit.record(actor, "tag.renamed", "tag", id, Map.of("name", name));
            return new TagChange.Saved(sql.find(id).orElseThrow());
        });
    }

    /// Makes two tags one: whatever bears `from` bears `into`, and `from` is no more.
    public TagChange merge(TagId from, TagId into, Actor actor) {
        return transactions.write(() -> {
            sql.takeTurns();
            Optional<Tag> gone = sql.find(from);
            if (gone.isEmpty() || sql.find(into).isEmpty() || from.equals(into)) {
                return new TagChange.Gone();
            }
            sql.merge(from, into);
            audit.record(
                    actor,
                    "tag.merged",
                    "tag",
                    into,
                    Map.of("from", from.toString(), "name", gone.get().name()));
            return new TagChange.Saved(sql.find(into).orElseThrow());
        });
    }

    /// Removes a tag from every enterprise and for good.
    ///
    /// @return false when it was gone
    public boolean delete(TagId tag, Actor actor) {
        return transactions.write(() -> {
            Optional<Tag> gone = sql.find(tag);
            gone.ifPresent(removed -> {
                sql.delete(tag);
                audit.record(actor, "tag.removed", "tag", tag, Map.of("name", removed.name()));
            });
            return gone.isPresent();
        });
    }

    private void tell(String action, TagId tag, Set<SupplierId> enterprises, Actor actor) {
        if (!enterprises.isEmpty()) {
            String name = sql.find(tag).map(Tag::name).orElse("");
            audit.recordAll(actor, action, "supplier", enterprises, Map.of("tag", name));
        }
    }

    private static String tidy(String typed) {
        return typed.replaceAll("[\\p{Cntrl}\\s\\u00A0]+", " ").strip();
    }

    private static boolean fits(String name) {
        return !name.isEmpty() && name.length() <= LONGEST;
    }
}
