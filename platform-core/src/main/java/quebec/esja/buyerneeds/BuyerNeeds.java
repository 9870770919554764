package quebec.esja.buyerneeds;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import quebec.esja.audit.Actor;
import quebec.esja.audit.Audit;
import quebec.esja.directory.Nomenclature;
import quebec.esja.kernel.BuyerId;
import quebec.esja.kernel.BuyerNeedId;
import quebec.esja.kernel.ExchangeId;
import quebec.esja.kernel.NeedId;
import quebec.esja.kernel.SupplierId;
import quebec.esja.purchases.Party;
import quebec.esja.tenancy.TenantTransactions;
import quebec.esja.territory.Territories;

/// The needs of the bound Pôle's buyers: written as drafts, sent to the Pôle, checked, opened and closed.
@Service
public class BuyerNeeds {

    private static final String OBJECT = "buyer-need";

    private final TenantTransactions transactions;
    private final Nomenclature nomenclature;
    private final Territories territories;
    private final BuyerNeedLetters letters;
    private final Audit audit;
    private final Clock clock;
    private final BuyerNeedSql sql = new BuyerNeedSql();
    private final BuyerNeedListSql lists = new BuyerNeedListSql();
    private final BuyerReaderSql readers = new BuyerReaderSql();
    private final PublicNeedSql publicNeeds = new PublicNeedSql();

    public BuyerNeeds(
            TenantTransactions transactions,
            Nomenclature nomenclature,
            Territories territories,
            BuyerNeedLetters letters,
            Audit audit,
            Clock clock) {
        this.transactions = transactions;
        this.nomenclature = nomenclature;
        this.territories = territories;
        this.letters = letters;
        this.audit = audit;
        this.clock = clock;
    }

    public Optional<BuyerNeed> find(BuyerNeedId id) {
        return transactions.read(() -> sql.find(id));
    }

    /// The need, if that party may read it.
    public Optional<BuyerNeed> find(BuyerNeedId id, Party party) {
        return find(id).filter(need -> BuyerNeedRules.isOf(need.data().buyer(), party));
    }

    /// The need, held until the transaction of the caller ends.
    public Optional<BuyerNeed> lock(BuyerNeedId id) {
        return transactions.write(() -> sql.lock(id));
    }

    public List<BuyerNeedRow> page(BuyerNeedFilter filter, int offset, int limit) {
        return transactions.read(() -> lists.page(filter, offset, limit));
    }

    public int count(BuyerNeedFilter filter) {
        return transactions.read(() -> lists.count(filter));
    }

    /// The open needs that their buyers let visitors read, what ends first first.
    public List<PublicNeed> openToVisitors() {
        return transactions.read(() -> publicNeeds.open(clock.instant()));
    }

    /// Who is written to for the buyer of a need.
    public List<BuyerReader> readersOf(BuyerNeed need) {
        return transactions.read(() -> readers.of(need.data().buyer()));
    }

    /// Begins a draft.
    ///
    /// @param told the need of a visitor it is made of; one need is made of it at most
    public BuyerNeedChange write(
            BuyerNeedData typed, Optional<NeedId> told, Party party, Actor actor) {
        BuyerNeedData data = BuyerNeedRules.tidy(typed);
        return transactions.write(() -> {
            if (!BuyerNeedRules.isOf(data.buyer(), party)) {
                return new BuyerNeedChange.NotAllowed();
            }
            List<BuyerNeedProblem> problems = problems(data, false);
            if (!problems.isEmpty()) {
                return new BuyerNeedChange.Refused(problems);
            }
            if (told.filter(sql::toldAlready).isPresent()) {
                return new BuyerNeedChange.Refused(List.of(BuyerNeedProblem.of("", "told")));
            }
            BuyerNeedId id = sql.insert(data, told, actor, clock.instant());
            audit.record(actor, "buyer-need.written", OBJECT, id, Map.of());
            return saved(id);
        });
    }

    /// Takes in a need that a neighbouring Pôle offers, as one to check. It goes on like any other.
    ///
    /// @param data in the name of that Pôle
    public BuyerNeedChange receive(BuyerNeedData data, ExchangeId exchange, Actor actor) {
        Party pole = new Party.OfPole();
        return transactions.write(() -> {
            List<BuyerNeedProblem> problems = problems(BuyerNeedRules.tidy(data), true);
            if (!problems.isEmpty()) {
                return new BuyerNeedChange.Refused(problems);
            }
            BuyerNeedChange written = write(data, Optional.empty(), pole, actor);
            if (!(written instanceof BuyerNeedChange.Saved(BuyerNeed draft))) {
                return written;
            }
            sql.comesBy(draft.id(), exchange);
            return submit(draft.id(), draft.version(), pole, actor);
        });
    }

    /// The need that came by that exchange.
    public Optional<BuyerNeed> cameBy(ExchangeId exchange) {
        return transactions.read(() -> sql.cameBy(exchange).flatMap(sql::find));
    }

    /// Saves an edit made on `version`.
    public BuyerNeedChange change(
            BuyerNeedId id, BuyerNeedData typed, int version, Party party, Actor actor) {
        BuyerNeedData data = BuyerNeedRules.tidy(typed);
        return locked(
                id,
                version,
                party,
                present -> {
                    if (!BuyerNeedRules.mayEdit(present, party)) {
                        return new BuyerNeedChange.Stale(present);
                    }
                    if (!BuyerNeedRules.isOf(data.buyer(), party)) {
                        return new BuyerNeedChange.NotAllowed();
                    }
                    List<BuyerNeedProblem> problems =
                            problems(data, present.status() == BuyerNeedStatus.SUBMITTED);
                    if (!problems.isEmpty()) {
                        return new BuyerNeedChange.Refused(problems);
                    }
                    sql.update(id, data, clock.instant());
                    audit.record(actor, "buyer-need.changed", OBJECT, id, Map.of());
                    return saved(id);
                });
    }

    /// Sends a draft to the Pôle, which is told.
    public BuyerNeedChange submit(BuyerNeedId id, int version, Party party, Actor actor) {
        return locked(
                id,
                version,
                party,
                present -> {
                    if (!present.status().writable()) {
                        return new BuyerNeedChange.Stale(present);
                    }
                    List<BuyerNeedProblem> problems = problems(present.data(), true);
                    if (!problems.isEmpty()) {
                        return new BuyerNeedChange.Refused(problems);
                    }
                    sql.submit(id, clock.instant());
                    audit.record(actor, "buyer-need.submitted", OBJECT, id, Map.of());
                    BuyerNeedChange.Saved saved = saved(id);
                    if (!(party instanceof Party.OfPole)) {
                        letters.toCheck(saved.need());
                    }
                    return saved;
                });
    }

    /// Changes how often the buyer of a need that is not over is told of answers; it holds from the next answer on.
    ///
    /// @return false when the need is over, or not this party's
    public boolean tell(BuyerNeedId id, Rhythm rhythm, Party party, Actor actor) {
        return transactions.write(() -> {
            if (sql.lock(id)
                    .filter(need -> BuyerNeedRules.isOf(need.data().buyer(), party))
                    .filter(need -> need.status() != BuyerNeedStatus.CLOSED)
                    .isEmpty()) {
                return false;
            }
            sql.tell(id, rhythm);
            audit.record(
                    actor, "buyer-need.rhythm-changed", OBJECT, id, Map.of("to", rhythm.code()));
            return true;
        });
    }

    /// Gives a need back to its buyer, who reads what to mend.
    ///
    /// @param typed 5 to 2000 characters
    public BuyerNeedChange giveBack(BuyerNeedId id, String typed, int version, Actor actor) {
        String reason = BuyerNeedRules.lines(typed);
        List<BuyerNeedProblem> problems = BuyerNeedRules.problemsOfReason(reason);
        if (!problems.isEmpty()) {
            return new BuyerNeedChange.Refused(problems);
        }
        return locked(
                id,
                version,
                new Party.OfPole(),
                present -> {
                    if (present.status() != BuyerNeedStatus.SUBMITTED) {
                        return new BuyerNeedChange.Stale(present);
                    }
                    sql.giveBack(id, reason, clock.instant());
                    audit.record(actor, "buyer-need.returned", OBJECT, id, Map.of());
                    BuyerNeedChange.Saved saved = saved(id);
                    letters.returned(saved.need(), readers.of(present.data().buyer()));
                    return saved;
                });
    }

    /// Deletes a draft.
    ///
    /// @return false when it is none any more, or not this party's
    public boolean discard(BuyerNeedId id, Party party, Actor actor) {
        return transactions.write(() -> {
            if (sql.lock(id)
                    .filter(need -> need.status().writable())
                    .filter(need -> BuyerNeedRules.isOf(need.data().buyer(), party))
                    .isEmpty()) {
                return false;
            }
            sql.delete(id);
            audit.record(actor, "buyer-need.discarded", OBJECT, id, Map.of());
            return true;
        });
    }

    /// Opens a checked need for answers, inside the transaction that writes the confirmed list; its buyer is told.
    public BuyerNeedChange open(BuyerNeedId id, int version, Actor actor) {
        return locked(
                id,
                version,
                new Party.OfPole(),
                present -> {
                    if (present.status() != BuyerNeedStatus.SUBMITTED) {
                        return new BuyerNeedChange.Stale(present);
                    }
                    List<BuyerNeedProblem> problems = problems(present.data(), true);
                    if (!problems.isEmpty()) {
                        return new BuyerNeedChange.Refused(problems);
                    }
                    sql.open(id, actor, clock.instant());
                    audit.record(actor, "buyer-need.opened", OBJECT, id, Map.of());
                    BuyerNeedChange.Saved saved = saved(id);
                    sql.publish(saved.need());
                    letters.opened(saved.need(), readers.of(present.data().buyer()));
                    return saved;
                });
    }

    /// Ends a need. A reason is told for all but a purchase here.
    ///
    /// @param chosen for a purchase here, an enterprise that answered, which the caller has checked
    public BuyerNeedChange close(
            BuyerNeedId id,
            Outcome outcome,
            Optional<SupplierId> chosen,
            String typed,
            int version,
            Party party,
            Actor actor) {
        String reason = BuyerNeedRules.lines(typed);
        List<BuyerNeedProblem> problems =
                (outcome == Outcome.BOUGHT_HERE || outcome == Outcome.BOUGHT_NEXT)
                                && reason.isEmpty()
                        ? List.of()
                        : BuyerNeedRules.problemsOfReason(reason);
        if (!problems.isEmpty()) {
            return new BuyerNeedChange.Refused(problems);
        }
        if (chosen.isEmpty() == (outcome == Outcome.BOUGHT_HERE)) {
            return new BuyerNeedChange.Refused(List.of(BuyerNeedProblem.of("chosen", "chosen")));
        }
        return locked(
                id,
                version,
                party,
                present -> {
                    if (present.status() == BuyerNeedStatus.CLOSED || present.status().writable()) {
                        return new BuyerNeedChange.Stale(present);
                    }
                    Instant now = clock.instant();
                    sql.close(id, new BuyerNeed.Ending(outcome, chosen, reason, now));
                    audit.record(
                            actor,
                            "buyer-need.closed",
                            OBJECT,
                            id,
                            Map.of("outcome", outcome.code()));
                    BuyerNeedChange.Saved saved = saved(id);
                    sql.publish(saved.need());
                    return saved;
                });
    }

    /// What is done with a need as it was seen.
    private interface Change {
        BuyerNeedChange apply(BuyerNeed present);
    }

    private BuyerNeedChange locked(BuyerNeedId id, int version, Party party, Change change) {
        return transactions.write(() -> {
            Optional<BuyerNeed> present =
                    sql.lock(id).filter(need -> BuyerNeedRules.isOf(need.data().buyer(), party));
            if (present.isEmpty()) {
                return new BuyerNeedChange.NotAllowed();
            }
            return present.get().version() == version
                    ? change.apply(present.get())
                    : new BuyerNeedChange.Stale(present.get());
        });
    }

    private BuyerNeedChange.Saved saved(BuyerNeedId id) {
        return new BuyerNeedChange.Saved(sql.find(id).orElseThrow());
    }

    private List<BuyerNeedProblem> problems(BuyerNeedData data, boolean whole) {
        BuyerId buyer = data.buyer();
        return BuyerNeedRules.problems(
                data,
                new BuyerNeedRules.Known(
                        sql.accepted(buyer),
                        nomenclature.category(data.category()).isPresent(),
                        territories.place(data.place()).isPresent()),
                whole,
                today());
    }

    /// The day it is in Québec.
    public LocalDate today() {
        return BuyerNeedRules.day(clock.instant());
    }
}
