package quebec.esja.wishes;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import quebec.esja.audit.Actor;
import quebec.esja.audit.Audit;
import quebec.esja.diagnostics.Diagnostic;
import quebec.esja.diagnostics.Diagnostics;
import quebec.esja.diagnostics.ProposedActivity;
import quebec.esja.diagnostics.Questionnaire.Activity;
import quebec.esja.kernel.BuyerId;
import quebec.esja.kernel.DiagnosticId;
import quebec.esja.kernel.WishId;
import quebec.esja.tenancy.TenantTransactions;

/// The activities that buyers of the bound Pôle ask for. A buyer asks once for what a result proposes, and takes it back while nobody
/// has answered; the team answers several buyers at once, and each is told.
@Service
public class Wishes {

    private static final String KIND = "activity-wish";
    private static final ZoneId QUEBEC = ZoneId.of("America/Toronto");

    private final TenantTransactions transactions;
    private final Diagnostics diagnostics;
    private final WishLetters letters;
    private final Audit audit;
    private final Clock clock;
    private final WishSql sql = new WishSql();

    public Wishes(
            TenantTransactions transactions,
            Diagnostics diagnostics,
            WishLetters letters,
            Audit audit,
            Clock clock) {
        this.transactions = transactions;
        this.diagnostics = diagnostics;
        this.letters = letters;
        this.audit = audit;
        this.clock = clock;
    }

    /// What the buyer asked for, by key of activity: after that diagnostic, or after another and still waiting.
    public Map<String, Wish> of(Diagnostic diagnostic) {
        return transactions.read(() -> sql.standing(diagnostic.buyer(), diagnostic.id()));
    }

    /// Asks for an activity that the result proposes. Asked twice, it stands once.
    public WishChange ask(BuyerId buyer, DiagnosticId id, String activity, Actor actor) {
        return transactions.write(() -> {
            Optional<Activity> proposed =
                    diagnostics
                            .find(buyer, id)
                            .filter(_ -> diagnostics.fills(buyer, actor))
                            .filter(found -> found.submission().isPresent())
                            .flatMap(found -> proposed(found, activity));
            if (proposed.isEmpty()) {
                return new WishChange.Unknown();
            }
            sql.insert(buyer, id, proposed.get(), actor, clock.instant())
                    .ifPresent(wish ->
                            audit.record(
                                    actor,
                                    "activity-wish.asked",
                                    KIND,
                                    wish,
                                    Map.of("activity", activity)));
            return Optional.ofNullable(sql.standing(buyer, id).get(activity))
                    .<WishChange>map(WishChange.Asked::new)
                    .orElseGet(WishChange.Unknown::new);
        });
    }

    private static Optional<Activity> proposed(Diagnostic diagnostic, String key) {
        return ProposedActivity.of(diagnostic).stream()
                .map(ProposedActivity::activity)
                .filter(activity -> activity.key().equals(key))
                .findFirst();
    }

    /// Takes back what nobody has answered yet.
    public WishChange takeBack(BuyerId buyer, WishId wish, Actor actor) {
        return transactions.write(() -> {
            if (!diagnostics.fills(buyer, actor) || !sql.delete(buyer, wish)) {
                return new WishChange.Unknown();
            }
            audit.record(actor, "activity-wish.taken-back", KIND, wish, Map.of());
            return new WishChange.TakenBack();
        });
    }

    /// Every kind of activity someone asked for, the one that most buyers wait for first.
    public List<WishedActivity> activities() {
        return transactions.read(sql::activities);
    }

    /// Who waits for an answer, the first who asked first.
    public List<Wish> waiting(String activity) {
        return transactions.read(() -> sql.waiting(activity));
    }

    /// Who has an answer, the latest first.
    public List<Wish> answered(String activity) {
        return transactions.read(() -> sql.answered(activity));
    }

    /// Answers those wishes alike; the buyers are told by mail, and on the page of their result.
    public Answering answer(Collection<WishId> wishes, WishAnswerForm form, Actor actor) {
        return switch (form.read(LocalDate.ofInstant(clock.instant(), QUEBEC))) {
            case WishAnswerForm.Reading.Refused(String reason) -> new Answering.Refused(reason);
            case WishAnswerForm.Reading.Sound(WishAnswer answer) ->
                    transactions.write(() ->
                            sql.team(actor)
                                    ? told(wishes, answer, actor)
                                    : new Answering.NotAllowed());
        };
    }

    private Answering told(Collection<WishId> wishes, WishAnswer answer, Actor actor) {
        if (wishes.isEmpty()) {
            return new Answering.Refused("nobody");
        }
        List<Wish> answered = sql.answer(wishes, answer, actor.name(), clock.instant());
        Map<WishId, List<WishLetters.Reader>> readers = sql.readers(answered);
        for (Wish wish : answered) {
            letters.answered(wish, answer, readers.getOrDefault(wish.id(), List.of()));
            audit.record(
                    actor,
                    "activity-wish.answered",
                    KIND,
                    wish.id(),
                    Map.of("activity", wish.activity()));
        }
        return new Answering.Told(answered.size(), wishes.size() - answered.size());
    }
}
