package quebec.esja.acceptance;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Service;
import quebec.esja.audit.Actor;
import quebec.esja.directory.Supplier;
import quebec.esja.directory.Suppliers;
import quebec.esja.kernel.SupplierId;
import quebec.esja.tenancy.TenantTransactions;

/// Takes note of what is changed in a profile after the bound Pôle accepted it, so that the team sees it. Call it inside the
/// transaction of the change.
@Service
public class LaterChanges {

    private final TenantTransactions transactions;
    private final Suppliers suppliers;
    private final Clock clock;
    private final AcceptanceSql sql = new AcceptanceSql();
    private final BesideSql besides = new BesideSql();

    public LaterChanges(TenantTransactions transactions, Suppliers suppliers, Clock clock) {
        this.transactions = transactions;
        this.suppliers = suppliers;
        this.clock = clock;
    }

    /// An edit of the data. What the team edits is accepted thereby, unless a manager's change waits.
    ///
    /// @return whether one of its managers made it
    public boolean edited(Supplier before, Supplier after, Actor actor) {
        return transactions.write(() -> edited(before, after, actor, manages(actor, after.id())));
    }

    /// An edit by someone who has the word of the enterprise without an account: it waits like a manager's.
    public void editedByEnterprise(Supplier before, Supplier after, Actor actor) {
        transactions.write(() -> edited(before, after, actor, true));
    }

    private boolean edited(Supplier before, Supplier after, Actor actor, boolean byManager) {
        return transactions.write(() -> {
            kept(before).ifPresent(kept -> settle(kept, after, actor, byManager));
            return byManager;
        });
    }

    /// Does a change of what is shown beside the data, and settles whether it waits for the team, as an edit would.
    public <T> T beside(SupplierId id, Actor actor, java.util.function.Supplier<T> change) {
        return transactions.write(() -> {
            Optional<AcceptedProfile> kept = suppliers.find(id).flatMap(this::kept);
            T done = change.get();
            kept.ifPresent(accepted ->
                    settle(accepted, suppliers.find(id).orElseThrow(), actor, manages(actor, id)));
            return done;
        });
    }

    private void settle(AcceptedProfile kept, Supplier now, Actor actor, boolean byManager) {
        Beside beside = besides.of(now.id());
        if (kept.data().equals(now.data()) && kept.beside().equals(beside)) {
            sql.forgetChange(now.id());
        } else if (byManager) {
            sql.change(now.id(), actor.name(), clock.instant());
        } else if (kept.change().isEmpty()) {
            sql.keep(now.id(), now.data(), beside, actor.name(), clock.instant());
        }
    }

    /// The profile as accepted; of one that is public without it, as it stood before this first change.
    private Optional<AcceptedProfile> kept(Supplier before) {
        Optional<AcceptedProfile> kept = sql.find(before.id());
        if (kept.isPresent() || !before.listed()) {
            return kept;
        }
        Instant since = before.listedAt().orElseGet(clock::instant);
        sql.keep(before.id(), before.data(), besides.of(before.id()), "", since);
        return sql.find(before.id());
    }

    private boolean manages(Actor actor, SupplierId supplier) {
        return actor.member() != null && sql.manages(actor.member(), supplier);
    }
}
