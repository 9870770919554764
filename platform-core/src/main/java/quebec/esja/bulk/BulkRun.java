package quebec.esja.bulk;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import quebec.esja.audit.Actor;
import quebec.esja.tenancy.Tenant;
import quebec.esja.tenancy.TenantScope;
import quebec.esja.tenancy.TenantTransactions;

/// Carries an act out, or undoes it, fifty enterprises to a transaction. Items are taken under a lock that others skip: two who
/// carry out the same act never treat one enterprise twice.
@Component
class BulkRun {

    private static final Logger LOG = LoggerFactory.getLogger(BulkRun.class);
    private static final int AT_ONCE = 50;

    /// After that long without a sign, whoever carried an act out is taken for gone.
    private static final Duration SILENCE = Duration.ofMinutes(2);

    private final TenantTransactions transactions;
    private final BulkTreatment treatment;
    private final Clock clock;
    private final BulkSql sql = new BulkSql();

    BulkRun(TenantTransactions transactions, BulkTreatment treatment, Clock clock) {
        this.transactions = transactions;
        this.treatment = treatment;
        this.clock = clock;
    }

    void inBackground(BulkActId act) {
        Tenant tenant = TenantScope.current();
        Thread.ofVirtual()
                .name("bulk-" + act)
                .start(() -> TenantScope.run(tenant, () -> quietly(act)));
    }

    /// Takes up the acts that stopped with the program that did them.
    void resumeStopped() {
        Instant silentSince = clock.instant().minus(SILENCE);
        transactions.read(() -> sql.stopped(silentSince)).forEach(this::quietly);
    }

    private void quietly(BulkActId act) {
        try {
            now(act);
        } catch (RuntimeException e) {
            LOG.error("act {} broke off and will be taken up again", act, e);
        }
    }

    void now(BulkActId act) {
        boolean more = true;
        while (more) {
            more = transactions.write(() -> piece(act));
        }
    }

    /// @return whether something is left
    private boolean piece(BulkActId id) {
        Optional<BulkAct> found = sql.find(id).filter(BulkAct::underWay);
        if (found.isEmpty()) {
            return false;
        }
        BulkAct act = found.get();
        boolean undoing = act.state() == BulkAct.State.UNDOING;
        List<BulkItem> items = sql.take(id, undoing ? BulkItem.DONE : BulkItem.WAITING, AT_ONCE);
        Actor actor = sql.actor(id, undoing);
        for (BulkItem item : items) {
            sql.treated(
                    id,
                    undoing ? treatment.undo(act, item, actor) : treatment.treat(act, item, actor));
        }
        Instant now = clock.instant();
        sql.moved(id, now);
        if (items.isEmpty()) {
            sql.end(id, now);
        }
        return !items.isEmpty();
    }
}
