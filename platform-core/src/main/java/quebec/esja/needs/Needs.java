package quebec.esja.needs;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.stereotype.Service;
import quebec.esja.audit.Actor;
import quebec.esja.audit.Audit;
import quebec.esja.directory.Nomenclature;
import quebec.esja.kernel.NeedId;
import quebec.esja.tenancy.TenantTransactions;

/// The needs of the bound Pôle, as its team treats them: taken in hand by someone, then answered or closed with a reason.
@Service
public class Needs {

    private static final Consumer<Need> SILENCE = _ -> {};

    private final TenantTransactions transactions;
    private final Nomenclature nomenclature;
    private final NeedLetters letters;
    private final Audit audit;
    private final Clock clock;
    private final NeedSql sql = new NeedSql();

    public Needs(
            TenantTransactions transactions,
            Nomenclature nomenclature,
            NeedLetters letters,
            Audit audit,
            Clock clock) {
        this.transactions = transactions;
        this.nomenclature = nomenclature;
        this.letters = letters;
        this.audit = audit;
        this.clock = clock;
    }

    /// A need whose address was confirmed.
    public Optional<Need> find(NeedId id) {
        return transactions
                .read(() -> sql.find(id))
                .filter(need -> need.status() != NeedStatus.UNCONFIRMED);
    }

    public List<NeedRow> page(NeedFilter filter, int offset, int limit) {
        return transactions.read(() -> sql.page(filter, offset, limit));
    }

    public int count(NeedFilter filter) {
        return transactions.read(() -> sql.count(filter));
    }

    /// The needs that wait or are in hand, by category and place.
    public List<NeedTally> open() {
        return transactions.read(sql::open);
    }

    /// The actor has it in hand from now on; the person is told who. A need that another had in hand passes over.
    public NeedChange take(NeedId id, int version, Actor actor) {
        return change(
                id,
                version,
                actor,
                "need.taken",
                () -> sql.take(id, actor, clock.instant()),
                letters::taken);
    }

    /// Nobody has it in hand any more; it waits for someone of the team again.
    public NeedChange giveBack(NeedId id, int version, Actor actor) {
        return change(
                id,
                version,
                actor,
                "need.given-back",
                () -> sql.giveBack(id, clock.instant()),
                SILENCE);
    }

    /// Says in which category it counts.
    ///
    /// @param category code of `reference.category`, or empty
    public NeedChange classify(NeedId id, String category, int version, Actor actor) {
        if (!category.isEmpty() && nomenclature.category(category).isEmpty()) {
            return new NeedChange.Refused(List.of(NeedProblem.of("category", "category")));
        }
        return change(
                id,
                version,
                actor,
                "need.classified",
                () -> sql.classify(id, category, clock.instant()),
                SILENCE);
    }

    /// Answers the person by mail, and ends the need.
    ///
    /// @param answer 5 to 4000 characters
    public NeedChange answer(NeedId id, String answer, int version, Actor actor) {
        return end(id, Optional.empty(), answer, version, actor);
    }

    /// Closes the need; the person is told why by mail.
    ///
    /// @param reason in words, 5 to 4000 characters
    public NeedChange close(
            NeedId id, NeedClosing closing, String reason, int version, Actor actor) {
        return end(id, Optional.of(closing), reason, version, actor);
    }

    private NeedChange end(
            NeedId id, Optional<NeedClosing> closing, String typed, int version, Actor actor) {
        String told = NeedRules.lines(typed);
        List<NeedProblem> problems = NeedRules.problemsOfTold(told);
        if (!problems.isEmpty()) {
            return new NeedChange.Refused(problems);
        }
        String action = closing.isPresent() ? "need.closed" : "need.answered";
        return change(
                id,
                version,
                actor,
                action,
                () -> sql.end(id, closing, told, actor, clock.instant()),
                letters::ended);
    }

    /// Changes a need that is still open, as it was seen at that version, and tells its person.
    private NeedChange change(
            NeedId id,
            int version,
            Actor actor,
            String action,
            Runnable write,
            Consumer<Need> tell) {
        return transactions.write(() -> {
            Optional<Need> present =
                    sql.lock(id).filter(need -> need.status() != NeedStatus.UNCONFIRMED);
            if (present.isEmpty()) {
                return new NeedChange.Unknown();
            }
            Need before = present.get();
            if (before.version() != version || !before.status().open()) {
                return new NeedChange.Stale(before);
            }
            write.run();
            Need after = sql.find(id).orElseThrow();
            audit.record(actor, action, "need", id, Map.of());
            tell.accept(after);
            return new NeedChange.Saved(after);
        });
    }
}
