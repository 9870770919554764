package quebec.esja.merging;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import quebec.esja.acceptance.Acceptances;
import quebec.esja.audit.Actor;
import quebec.esja.audit.Audit;
import quebec.esja.directory.Supplier;
import quebec.esja.directory.SupplierChange;
import quebec.esja.directory.SupplierProblem;
import quebec.esja.directory.SupplierStatus;
import quebec.esja.directory.Suppliers;
import quebec.esja.kernel.SupplierId;
import quebec.esja.purchases.Contracts;
import quebec.esja.tenancy.TenantTransactions;

/// Finds the enterprises of the bound Pôle that are perhaps one, and makes them one, all in one transaction.
@Service
public class Merges {

    /// The most pairs proposed at once.
    public static final int MOST = 100;

    private final TenantTransactions transactions;
    private final Suppliers suppliers;
    private final Contracts contracts;
    private final Acceptances acceptances;
    private final Audit audit;
    private final Clock clock;
    private final MergeSql sql = new MergeSql();

    public Merges(
            TenantTransactions transactions,
            Suppliers suppliers,
            Contracts contracts,
            Acceptances acceptances,
            Audit audit,
            Clock clock) {
        this.transactions = transactions;
        this.suppliers = suppliers;
        this.contracts = contracts;
        this.acceptances = acceptances;
        this.audit = audit;
        this.clock = clock;
    }

    /// The likeliest pairs that nobody called distinct, at most [#MOST].
    public List<Lookalike> lookalikes() {
        return transactions.read(() -> sql.lookalikes(MOST));
    }

    /// Says that two enterprises are not the same: they are no longer proposed.
    public void distinguish(SupplierId one, SupplierId other, Actor actor) {
        transactions.write(() -> {
            sql.distinct(one, other, actor.name(), clock.instant());
            audit.record(
                    actor,
                    "supplier.distinguished",
                    "supplier",
                    one,
                    Map.of("other", other.toString()));
        });
    }

    /// Makes one enterprise of two: offerings, people, contracts, lists, notes, tags, claims, freshness and visits follow; the one
    /// that goes points to the other, and so does its address.
    public MergeOutcome merge(MergeDraft draft, Actor actor) {
        try {
            return transactions.write(() -> merged(draft, actor));
        } catch (NotFit refusal) {
            return new MergeOutcome.Refused(refusal.problems);
        }
    }

    private MergeOutcome merged(MergeDraft draft, Actor actor) {
        SupplierId kept = draft.kept().id();
        SupplierId gone = draft.gone().id();
        sql.lock(kept, gone);
        if (kept.equals(gone) || changed(draft.kept()) || changed(draft.gone())) {
            return new MergeOutcome.Stale();
        }
        String one = draft.kept().data().identity().neq();
        String other = draft.gone().data().identity().neq();
        if (!one.isEmpty() && !other.isEmpty()) {
            return new MergeOutcome.TwoNumbers();
        }
        suppliers.leaveInto(gone, kept);
        sql.move(gone, kept);
        Supplier after = edited(draft, actor);
        contracts.republish(kept);
        if (after.listed()) {
            acceptances.keep(after, actor);
        }
        Map<String, String> trace =
                Map.of(
                        "gone", gone.toString(),
                        "gone-name", draft.gone().name(),
                        "gone-address", draft.gone().slug().value(),
                        "kept", kept.toString());
        audit.record(actor, "supplier.merged", "supplier", kept, trace);
        audit.record(actor, "supplier.merged-into", "supplier", gone, trace);
        return new MergeOutcome.Merged(after);
    }

    private boolean changed(Supplier seen) {
        Optional<Supplier> now = suppliers.find(seen.id());
        return now.filter(same ->
                        same.version() == seen.version() && same.status() != SupplierStatus.MERGED)
                .isEmpty();
    }

    private Supplier edited(MergeDraft draft, Actor actor) {
        return switch (suppliers.edit(
                draft.kept().id(), draft.merged(), draft.kept().version(), actor)) {
            case SupplierChange.Saved(Supplier after) -> after;
            case SupplierChange.Refused(List<SupplierProblem> problems) ->
                    throw new NotFit(problems);
            case SupplierChange.Stale _ ->
                    throw new IllegalStateException("changed under its own lock");
        };
    }

    /// Undoes what the transaction has written; never leaves this class.
    private static final class NotFit extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final transient List<SupplierProblem> problems;

        NotFit(List<SupplierProblem> problems) {
            super("the merged profile is not fit", null, false, false);
            this.problems = problems;
        }
    }
}
