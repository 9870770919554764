package quebec.esja.diagnostics;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import quebec.esja.audit.Actor;
import quebec.esja.audit.Audit;
import quebec.esja.tenancy.TenantTransactions;

/// The questionnaire of the bound Pôle. The usual one is copied to the Pôle when it is first needed; published versions never change,
/// and a change makes a draft, or goes on with the one there is.
@Service
public class Questionnaires {

    private static final String KIND = "questionnaire";

    private final TenantTransactions transactions;
    private final Audit audit;
    private final Clock clock;
    private final QuestionnaireSql sql = new QuestionnaireSql();

    public Questionnaires(TenantTransactions transactions, Audit audit, Clock clock) {
        this.transactions = transactions;
        this.audit = audit;
        this.clock = clock;
    }

    /// What buyers are asked now.
    public QuestionnaireVersion current() {
        return transactions
                .read(sql::published)
                .orElseGet(() ->
                        transactions.write(() -> {
                            sql.lock();
                            return sql.published().orElseGet(this::usual);
                        }));
    }

    private QuestionnaireVersion usual() {
        sql.insert(1, UsualQuestionnaire.read(), Actor.PLATFORM.name(), clock.instant());
        sql.publish(1, Actor.PLATFORM.name(), clock.instant());
        return sql.published().orElseThrow();
    }

    public Optional<QuestionnaireVersion> draft() {
        return transactions.read(sql::draft);
    }

    /// The published ones, the latest first.
    public List<QuestionnaireVersion> published() {
        return transactions.read(sql::allPublished);
    }

    /// Changes the draft, begun from what is published when there is none.
    public QuestionnaireChange edit(QuestionnaireEdit edit, Actor actor) {
        QuestionnaireVersion current = current();
        return transactions.write(() -> {
            sql.lock();
            Optional<QuestionnaireVersion> draft = sql.draft();
            QuestionnaireVersion now = draft.orElse(current);
            Optional<Questionnaire> edited = edit.applied(now.questionnaire());
            if (edited.isEmpty()) {
                return new QuestionnaireChange.Stale(now);
            }
            List<QuestionnaireRules.Problem> problems = QuestionnaireRules.problems(edited.get());
            if (!problems.isEmpty()) {
                return new QuestionnaireChange.Refused(problems);
            }
            if (draft.isPresent()) {
                sql.update(now.number(), edited.get(), actor.name(), clock.instant());
            } else {
                sql.insert(sql.nextNumber(), edited.get(), actor.name(), clock.instant());
            }
            return new QuestionnaireChange.Kept(sql.draft().orElseThrow());
        });
    }

    /// Publishes the draft as its author saw it. Runs already begun keep the version with which they began.
    public QuestionnaireChange publish(Questionnaire seen, Actor actor) {
        QuestionnaireVersion current = current();
        return transactions.write(() -> {
            sql.lock();
            Optional<QuestionnaireVersion> draft = sql.draft();
            if (draft.isEmpty() || !draft.get().questionnaire().equals(seen)) {
                return new QuestionnaireChange.Stale(draft.orElse(current));
            }
            List<QuestionnaireRules.Problem> problems = QuestionnaireRules.unpublishable(seen);
            if (!problems.isEmpty()) {
                return new QuestionnaireChange.Refused(problems);
            }
            int number = draft.get().number();
            sql.publish(number, actor.name(), clock.instant());
            audit.record(actor, "questionnaire.published", KIND, number, Map.of());
            return new QuestionnaireChange.Kept(sql.published().orElseThrow());
        });
    }

    /// Gives the draft up.
    public void discard(Actor actor) {
        transactions.write(() -> {
            sql.lock();
            sql.draft()
                    .ifPresent(draft -> {
                        sql.delete(draft.number());
                        audit.record(
                                actor, "questionnaire.discarded", KIND, draft.number(), Map.of());
                    });
        });
    }
}
