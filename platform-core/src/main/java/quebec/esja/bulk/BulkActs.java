package quebec.esja.bulk;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import quebec.esja.audit.Actor;
import quebec.esja.audit.Audit;
import quebec.esja.casework.Tag;
import quebec.esja.casework.TagId;
import quebec.esja.casework.Tags;
import quebec.esja.kernel.SupplierId;
import quebec.esja.tenancy.TenantTransactions;

/// What the bound Pôle's team did to many enterprises at once. A short act is done when the call returns; a long one goes on in the
/// background and survives a restart.
@Service
public class BulkActs {

    public static final int LONGEST_REASON = 2000;
    private static final int SHORTEST_REASON = 5;
    private static final int MOST = 20_000;
    private static final int SHORT = 50;

    private final TenantTransactions transactions;
    private final Tags tags;
    private final BulkRun run;
    private final Audit audit;
    private final Clock clock;
    private final BulkSql sql = new BulkSql();

    BulkActs(TenantTransactions transactions, Tags tags, BulkRun run, Audit audit, Clock clock) {
        this.transactions = transactions;
        this.tags = tags;
        this.run = run;
        this.audit = audit;
        this.clock = clock;
    }

    /// Does something to each of those enterprises.
    public BulkStart start(BulkAction action, Collection<SupplierId> enterprises, Actor actor) {
        Set<SupplierId> chosen = Set.copyOf(enterprises);
        if (chosen.isEmpty() || chosen.size() > MOST) {
            return new BulkStart.NothingToDo();
        }
        if (action instanceof BulkAction.Withdraw(String reason)
                && (reason.strip().length() < SHORTEST_REASON
                        || reason.length() > LONGEST_REASON)) {
            return new BulkStart.Unclear();
        }
        BulkStart begun = transactions.write(() -> begin(action, chosen, actor));
        if (begun instanceof BulkStart.Started(BulkActId act)) {
            carryOut(act, chosen.size());
        }
        return begun;
    }

    private BulkStart begin(BulkAction action, Set<SupplierId> chosen, Actor actor) {
        Optional<TagId> tag =
                switch (action) {
                    case BulkAction.AddTag(TagId id) -> Optional.of(id);
                    case BulkAction.RemoveTag(TagId id) -> Optional.of(id);
                    case BulkAction.AskToConfirm _, BulkAction.Withdraw _, BulkAction.Relist _ ->
                            Optional.empty();
                };
        Optional<Tag> known = tag.flatMap(tags::find);
        if (tag.isPresent() && known.isEmpty()) {
            return new BulkStart.TagGone();
        }
        BulkActId act =
                sql.insert(action, known.map(Tag::name).orElse(""), chosen, actor, clock.instant());
        audit.record(
                actor,
                "bulk." + action.kind(),
                "bulk-act",
                act,
                Map.of("enterprises", String.valueOf(chosen.size())));
        return new BulkStart.Started(act);
    }

    /// Undoes what an act did, wherever nothing changed it since; [#unfinished] then says where something did.
    public UndoStart undo(BulkActId id, Actor actor) {
        UndoStart begun =
                transactions.write(() -> {
                    sql.lock(id);
                    Optional<BulkAct> act = sql.find(id);
                    if (act.isEmpty()) {
                        return new UndoStart.Unknown();
                    }
                    if (act.get().undone().isPresent()) {
                        return new UndoStart.Before(act.get().undone().get());
                    }
                    if (!act.get().undoable(clock.instant())) {
                        return new UndoStart.TooLate();
                    }
                    sql.beginUndoing(id, actor, clock.instant());
                    audit.record(actor, "bulk.undone", "bulk-act", id, Map.of());
                    return new UndoStart.Started();
                });
        if (begun instanceof UndoStart.Started) {
            carryOut(id, find(id).map(BulkAct::toTreat).orElse(0));
        }
        return begun;
    }

    private void carryOut(BulkActId act, int enterprises) {
        if (enterprises <= SHORT) {
            run.now(act);
        } else {
            run.inBackground(act);
        }
    }

    public Optional<BulkAct> find(BulkActId id) {
        return transactions.read(() -> sql.find(id));
    }

    /// The newest acts, newest first.
    public List<BulkAct> recent(int limit) {
        return transactions.read(() -> sql.recent(Math.clamp(limit, 1, 100)));
    }

    /// The first 200 enterprises to which the act could not be done, or undone, by name.
    public List<BulkLine> unfinished(BulkActId id) {
        return transactions.read(() -> sql.unfinished(id));
    }
}
