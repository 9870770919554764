package quebec.esja.buyers;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import quebec.esja.audit.Actor;
import quebec.esja.audit.Audit;
import quebec.esja.kernel.BuyerId;
import quebec.esja.kernel.EmailAddress;
import quebec.esja.kernel.MemberId;
import quebec.esja.kernel.PoleId;
import quebec.esja.kernel.Slug;
import quebec.esja.members.MemberData;
import quebec.esja.members.Members;
import quebec.esja.tenancy.TenantTransactions;

/// The buyers of the bound Pôle: the Pôle decides on those who register, adds those it knows, and both edit them.
@Service
public class Buyers {

    private static final ZoneId QUEBEC = ZoneId.of("America/Toronto");

    private final TenantTransactions transactions;
    private final Members members;
    private final BuyerLetters letters;
    private final Audit audit;
    private final Clock clock;
    private final BuyerSql sql = new BuyerSql();

    public Buyers(
            TenantTransactions transactions,
            Members members,
            BuyerLetters letters,
            Audit audit,
            Clock clock) {
        this.transactions = transactions;
        this.members = members;
        this.letters = letters;
        this.audit = audit;
        this.clock = clock;
    }

    public Optional<Buyer> find(BuyerId id) {
        return transactions.read(() -> sql.find(id));
    }

    public Optional<Buyer> find(Slug slug) {
        return transactions.read(() -> sql.find(slug));
    }

    public List<BuyerRow> page(BuyerFilter filter, int offset, int limit) {
        return transactions.read(() -> sql.page(filter, offset, limit));
    }

    public int count(BuyerFilter filter) {
        return transactions.read(() -> sql.count(filter));
    }

    /// In whose name the needs that a neighbouring Pôle offers are treated here. It is shown in no list of buyers.
    public BuyerId neighbour(PoleId pole, String name) {
        return transactions.write(() -> sql.neighbour(pole, name, clock.instant()));
    }

    /// Adds a buyer the Pôle knows, accepted at once. Nobody is invited or written to.
    public BuyerChange add(BuyerData typed, BuyerSource source, Actor actor) {
        BuyerData data = BuyerRules.tidy(typed);
        return transactions.write(() -> {
            List<BuyerProblem> problems = problems(data, Optional.empty());
            if (!problems.isEmpty()) {
                return new BuyerChange.Refused(problems);
            }
            Instant now = clock.instant();
            BuyerId id = sql.insert(data, BuyerStatus.ACCEPTED, source, now);
            audit.record(actor, "buyer.added", "buyer", id, Map.of());
            return saved(id, now);
        });
    }

    /// Saves an edit made on `version`.
    public BuyerChange change(BuyerId id, BuyerData typed, int version, Actor actor) {
        BuyerData data = BuyerRules.tidy(typed);
        return transactions.write(() -> {
            Optional<Buyer> present = sql.lock(id);
            if (present.isEmpty()) {
                return new BuyerChange.Unknown();
            }
            List<BuyerProblem> problems = problems(data, Optional.of(id));
            if (!problems.isEmpty()) {
                return new BuyerChange.Refused(problems);
            }
            if (!sql.update(id, data, version, clock.instant())) {
                return new BuyerChange.Stale(present.get());
            }
            audit.record(actor, "buyer.changed", "buyer", id, Map.of());
            return saved(id, clock.instant());
        });
    }

    /// Accepts a buyer: the person who registered is invited to sign in as its manager, and the province counts it.
    public BuyerChange accept(BuyerId id, int version, Actor actor) {
        return transactions.write(() -> {
            BuyerChange decided = decide(id, BuyerStatus.ACCEPTED, "", version);
            if (decided instanceof BuyerChange.Saved(Buyer buyer)) {
                BuyerData.Contact contact = buyer.data().contact();
                MemberId member =
                        members.invite(
                                new MemberData(
                                        new EmailAddress(contact.email()),
                                        contact.name(),
                                        Optional.empty(),
                                        contact.language()),
                                actor);
                members.actForBuyer(member, id, BuyerRole.MANAGER.code(), actor);
                audit.record(actor, "buyer.accepted", "buyer", id, Map.of());
                letters.accepted(buyer);
            }
            return decided;
        });
    }

    /// Refuses a buyer; the person who registered is told why.
    ///
    /// @param reason 5 to 2000 characters
    public BuyerChange refuse(BuyerId id, String reason, int version, Actor actor) {
        String told = reason.strip();
        if (told.length() < BuyerRules.SHORTEST_REASON
                || told.length() > BuyerRules.LONGEST_REASON) {
            return new BuyerChange.Refused(List.of(new BuyerProblem("reason", "reason")));
        }
        return transactions.write(() -> {
            BuyerChange decided = decide(id, BuyerStatus.REFUSED, told, version);
            if (decided instanceof BuyerChange.Saved(Buyer buyer)) {
                audit.record(actor, "buyer.refused", "buyer", id, Map.of());
                letters.refused(buyer);
            }
            return decided;
        });
    }

    private BuyerChange decide(BuyerId id, BuyerStatus status, String reason, int version) {
        Optional<Buyer> present = sql.lock(id);
        if (present.isEmpty()) {
            return new BuyerChange.Unknown();
        }
        if (status == BuyerStatus.ACCEPTED
                && sql.neqTaken(present.get().data().neq(), Optional.of(id))) {
            return new BuyerChange.Refused(List.of(new BuyerProblem("neq", "neq-taken")));
        }
        Instant now = clock.instant();
        return sql.decide(id, status, reason, version, now)
                ? saved(id, now)
                : new BuyerChange.Stale(present.get());
    }

    private BuyerChange saved(BuyerId id, Instant now) {
        Buyer buyer = sql.find(id).orElseThrow();
        if (buyer.status() == BuyerStatus.ACCEPTED) {
            sql.publish(buyer, LocalDate.ofInstant(buyer.acceptedAt().orElse(now), QUEBEC));
        }
        return new BuyerChange.Saved(buyer);
    }

    private List<BuyerProblem> problems(BuyerData data, Optional<BuyerId> present) {
        List<BuyerProblem> problems =
                new ArrayList<>(
                        BuyerRules.problems(
                                data, true, sql.municipalityKnown(data.municipality())));
        if (problems.isEmpty() && sql.neqTaken(data.neq(), present)) {
            problems.add(new BuyerProblem("neq", "neq-taken"));
        }
        return problems;
    }
}
