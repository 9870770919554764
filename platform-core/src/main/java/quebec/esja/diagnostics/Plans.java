package quebec.esja.diagnostics;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import quebec.esja.audit.Actor;
import quebec.esja.audit.Audit;
import quebec.esja.diagnostics.Questionnaire.Question;
import quebec.esja.kernel.BuyerId;
import quebec.esja.kernel.DiagnosticId;
import quebec.esja.kernel.PlanActionId;
import quebec.esja.tenancy.TenantTransactions;

/// The plans of the buyers of the bound Pôle: actions that follow a submitted diagnostic. Each writing checks for whom the actor acts.
@Service
public class Plans {

    private static final String KIND = "plan-action";

    private final TenantTransactions transactions;
    private final Audit audit;
    private final Clock clock;
    private final DiagnosticSql diagnostics = new DiagnosticSql();
    private final PlanSql sql = new PlanSql();

    public Plans(TenantTransactions transactions, Audit audit, Clock clock) {
        this.transactions = transactions;
        this.audit = audit;
        this.clock = clock;
    }

    /// By date.
    public List<PlanAction> of(Diagnostic diagnostic) {
        return transactions.read(() -> sql.of(diagnostic.buyer(), diagnostic.id()));
    }

    /// What waits today, the oldest date first.
    public List<PlanAction> due(BuyerId buyer) {
        return transactions.read(() -> sql.due(buyer, today()));
    }

    /// The weak answers for which an action is proposed, and that action was not chosen.
    public static List<Question> proposed(Diagnostic diagnostic, List<PlanAction> chosen) {
        Set<String> taken =
                chosen.stream()
                        .flatMap(action -> action.question().stream())
                        .collect(Collectors.toSet());
        return Scores.weak(diagnostic.questionnaire(), diagnostic.answers()).stream()
                .filter(question -> !question.action().fr().isBlank())
                .filter(question -> !taken.contains(question.key()))
                .toList();
    }

    /// Adds an action to the plan of a submitted diagnostic.
    public PlanChange add(BuyerId buyer, DiagnosticId id, PlanAction.Form typed, Actor actor) {
        PlanAction.Form form = typed.tidy();
        return transactions.write(() -> {
            Optional<Diagnostic> diagnostic =
                    diagnostics
                            .filler(buyer, actor)
                            .flatMap(_ -> diagnostics.lock(buyer, id))
                            .filter(found -> found.submission().isPresent());
            if (diagnostic.isEmpty()) {
                return new PlanChange.Unknown();
            }
            List<String> problems = form.problems(today());
            List<PlanAction> chosen = sql.of(buyer, id);
            if (chosen.size() >= PlanSql.MOST) {
                problems.add("too-many");
            }
            if (form.question()
                    .filter(key ->
                            proposed(diagnostic.get(), chosen).stream()
                                    .noneMatch(question -> question.key().equals(key)))
                    .isPresent()) {
                problems.add("chosen");
            }
            if (!problems.isEmpty()) {
                return new PlanChange.Refused(problems);
            }
            PlanActionId added = sql.insert(id, form, form.dueOn().orElseThrow()).orElseThrow();
            audit.record(actor, "plan-action.added", KIND, added, Map.of());
            return new PlanChange.Kept(sql.find(buyer, added).orElseThrow());
        });
    }

    /// Changes an action that the person saw in that version.
    public PlanChange change(
            BuyerId buyer, PlanActionId id, PlanAction.Form typed, int version, Actor actor) {
        PlanAction.Form form = typed.tidy();
        return transactions.write(() -> {
            Optional<PlanAction> present = find(buyer, id, actor);
            if (present.isEmpty()) {
                return new PlanChange.Unknown();
            }
            List<String> problems = form.problems(today());
            if (!problems.isEmpty()) {
                return new PlanChange.Refused(problems);
            }
            if (!sql.update(id, form, form.dueOn().orElseThrow(), version)) {
                return new PlanChange.Stale(present.get());
            }
            audit.record(actor, "plan-action.changed", KIND, id, Map.of());
            return new PlanChange.Kept(sql.find(buyer, id).orElseThrow());
        });
    }

    /// Says that it is done, or not after all.
    public PlanChange done(BuyerId buyer, PlanActionId id, boolean done, Actor actor) {
        return transactions.write(() -> {
            if (find(buyer, id, actor).isEmpty()) {
                return new PlanChange.Unknown();
            }
            sql.done(
                    id,
                    done
                            ? Optional.of(new PlanAction.Done(today(), actor.name()))
                            : Optional.empty());
            audit.record(
                    actor, done ? "plan-action.done" : "plan-action.reopened", KIND, id, Map.of());
            return new PlanChange.Kept(sql.find(buyer, id).orElseThrow());
        });
    }

    /// Takes an action out of the plan.
    public PlanChange remove(BuyerId buyer, PlanActionId id, Actor actor) {
        return transactions.write(() -> {
            Optional<PlanAction> present = find(buyer, id, actor);
            if (present.isEmpty()) {
                return new PlanChange.Unknown();
            }
            sql.delete(id);
            audit.record(actor, "plan-action.removed", KIND, id, Map.of());
            return new PlanChange.Kept(present.get());
        });
    }

    private Optional<PlanAction> find(BuyerId buyer, PlanActionId id, Actor actor) {
        return diagnostics.filler(buyer, actor).flatMap(_ -> sql.find(buyer, id));
    }

    private LocalDate today() {
        return Diagnostics.day(clock.instant());
    }
}
