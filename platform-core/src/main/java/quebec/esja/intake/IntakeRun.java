package quebec.esja.intake;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import quebec.esja.audit.Actor;
import quebec.esja.audit.Audit;
import quebec.esja.directory.SupplierIntake;
import quebec.esja.directory.SupplierProblem;
import quebec.esja.directory.SupplierSource;
import quebec.esja.rows.Note;
import quebec.esja.tenancy.Tenant;
import quebec.esja.tenancy.TenantScope;
import quebec.esja.tenancy.TenantTransactions;

/// Imports a batch: judged again on the enterprises as they are at that moment, written in one transaction.
@Component
class IntakeRun {

    private static final Logger LOG = LoggerFactory.getLogger(IntakeRun.class);

    /// How long a batch is kept after its file was opened.
    private static final Duration KEPT = Duration.ofDays(90);

    private final TenantTransactions transactions;
    private final Judgement judgement;
    private final SupplierIntake suppliers;
    private final Audit audit;
    private final Clock clock;
    private final IntakeSql sql = new IntakeSql();
    private final RowSql rowSql = new RowSql();

    IntakeRun(
            TenantTransactions transactions,
            Judgement judgement,
            SupplierIntake suppliers,
            Audit audit,
            Clock clock) {
        this.transactions = transactions;
        this.judgement = judgement;
        this.suppliers = suppliers;
        this.audit = audit;
        this.clock = clock;
    }

    void inBackground(BatchId batch, Batch.Options options, Actor actor) {
        Tenant tenant = TenantScope.current();
        Thread.ofVirtual()
                .name("intake-" + batch)
                .start(() -> TenantScope.run(tenant, () -> quietly(batch, options, actor)));
    }

    private void quietly(BatchId batch, Batch.Options options, Actor actor) {
        try {
            now(batch, options, actor);
        } catch (RuntimeException e) {
            LOG.error(
                    "import {} broke off, nothing of it was written: {}",
                    batch,
                    e.getClass().getName());
        }
    }

    /// Takes up the imports that stopped with the program that did them; nothing of them was written.
    void resumeStopped() {
        Instant silentSince = clock.instant().minus(Progress.SILENCE);
        transactions
                .read(() -> sql.stopped(silentSince))
                .forEach(batch ->
                        quietly(batch.id(), batch.options(), new Actor(null, batch.openedBy())));
    }

    /// Forgets the files that were opened long ago: what they still hold of people is no longer needed.
    void forgetOld() {
        Instant before = clock.instant().minus(KEPT);
        transactions.write(() -> sql.deleteOpenedBefore(before));
    }

    /// Everything or nothing; a batch that breaks off is marked so that it can be started again.
    void now(BatchId batch, Batch.Options options, Actor actor) {
        boolean whole = false;
        try {
            transactions.write(() -> write(batch, options, actor));
            whole = true;
        } finally {
            if (!whole) {
                transactions.write(
                        () -> sql.setStatus(batch, Batch.Status.RUNNING, Batch.Status.FAILED));
            }
        }
    }

    private void write(BatchId batch, Batch.Options options, Actor actor) {
        sql.takeTurns();
        if (sql.lock(batch).filter(Batch.Status.RUNNING::equals).isEmpty()) {
            return;
        }
        Judgement.Found found = judgement.of(batch);
        List<Matching.Verdict> toTake =
                found.verdicts().stream().filter(verdict -> takes(verdict, options)).toList();
        List<SupplierIntake.Entry> entries =
                toTake.stream()
                        .map(verdict ->
                                new SupplierIntake.Entry(
                                        verdict.outcome() instanceof RowOutcome.Update update
                                                ? Optional.of(update.of())
                                                : Optional.empty(),
                                        judgement.data(verdict, found.kept())))
                        .toList();
        SupplierIntake.Written written =
                suppliers.write(
                        entries,
                        SupplierSource.IMPORT,
                        options.listAtOnce(),
                        actor,
                        done -> tell(batch, done));
        rowSql.judge(batch, withRefusals(found.verdicts(), toTake, written.refused()));
        Batch.Result result =
                new Batch.Result(written.created(), written.changed(), written.listed());
        sql.finish(batch, result, taken(toTake, written), clock.instant());
        audit.record(
                actor,
                "intake.imported",
                "import",
                batch,
                Map.of(
                        "created", String.valueOf(result.created()),
                        "updated", String.valueOf(result.updated()),
                        "listed", String.valueOf(result.listed())));
    }

    private static boolean takes(Matching.Verdict verdict, Batch.Options options) {
        return switch (verdict.outcome()) {
            case RowOutcome.New _ -> true;
            case RowOutcome.Update _ -> options.updateKnown();
            case RowOutcome.Duplicate _, RowOutcome.Unreadable _ -> false;
        };
    }

    private static Set<Integer> taken(
            List<Matching.Verdict> toTake, SupplierIntake.Written written) {
        Set<Integer> numbers = new HashSet<>();
        for (int i = 0; i < toTake.size(); i++) {
            if (!written.refused().containsKey(i)) {
                numbers.add(toTake.get(i).row().number());
            }
        }
        return numbers;
    }

    /// The verdicts once the directory has had its word: what it refused cannot be taken in, for its reasons.
    private static List<Matching.Verdict> withRefusals(
            List<Matching.Verdict> verdicts,
            List<Matching.Verdict> toTake,
            Map<Integer, List<SupplierProblem>> refused) {
        List<Matching.Verdict> told = new ArrayList<>(verdicts);
        refused.forEach((position, problems) -> {
            Matching.Verdict before = toTake.get(position);
            List<Note> reasons =
                    problems.stream()
                            .map(problem -> new Note(problem.key(), problem.arguments()))
                            .toList();
            told.set(
                    told.indexOf(before),
                    new Matching.Verdict(before.row(), new RowOutcome.Unreadable(reasons)));
        });
        return told;
    }

    /// Progress is written beside the import's transaction, from a thread of its own, since the import shows nothing until it ends.
    private void tell(BatchId batch, int done) {
        Tenant tenant = TenantScope.current();
        Thread teller =
                Thread.ofVirtual()
                        .start(() ->
                                TenantScope.run(
                                        tenant,
                                        () ->
                                                transactions.write(() ->
                                                        sql.advance(
                                                                batch, done, clock.instant()))));
        try {
            teller.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the import was interrupted", e);
        }
    }
}
