package quebec.esja.organizations;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import quebec.esja.audit.Actor;
import quebec.esja.audit.Audit;
import quebec.esja.kernel.BuyerId;
import quebec.esja.kernel.MemberId;
import quebec.esja.tenancy.TenantTransactions;

/// How the accepted buyers of the bound Pôle buy. Their managers and the Pôle's team tell it; who did is in the history.
@Service
public class Organizations {

    private static final String KIND = "buyer";
    private static final ZoneId QUEBEC = ZoneId.of("America/Toronto");

    private final TenantTransactions transactions;
    private final Audit audit;
    private final Clock clock;
    private final OrganizationSql sql = new OrganizationSql();

    public Organizations(TenantTransactions transactions, Audit audit, Clock clock) {
        this.transactions = transactions;
        this.audit = audit;
        this.clock = clock;
    }

    public Optional<Organization> find(BuyerId buyer) {
        return transactions.read(() -> sql.find(buyer));
    }

    /// Saves an edit made on `version`.
    public OrganizationChange change(
            BuyerId buyer, OrganizationData typed, int version, Actor actor) {
        OrganizationData data = typed.tidy();
        List<String> problems = OrganizationRules.problems(data);
        if (!problems.isEmpty()) {
            return new OrganizationChange.Refused(problems);
        }
        return transactions.write(() -> {
            if (sql.lock(buyer).isEmpty()) {
                return new OrganizationChange.Unknown();
            }
            if (!sql.save(buyer, data, version, clock.instant())) {
                return new OrganizationChange.Stale();
            }
            audit.record(actor, "buyer.purchasing-changed", KIND, buyer, Map.of());
            return new OrganizationChange.Saved();
        });
    }

    /// Adds a rule that the organization gave itself.
    public OrganizationChange add(BuyerId buyer, OwnRule.Data typed, Actor actor) {
        OwnRule.Data rule = typed.tidy();
        List<String> problems = OrganizationRules.problems(rule, today());
        if (!problems.isEmpty()) {
            return new OrganizationChange.Refused(problems);
        }
        return transactions.write(() -> {
            if (sql.lock(buyer).isEmpty()) {
                return new OrganizationChange.Unknown();
            }
            if (sql.rules(buyer).size() >= OrganizationRules.MOST_RULES) {
                return new OrganizationChange.Refused(List.of("rule-many"));
            }
            sql.insert(buyer, rule, actor.name(), clock.instant());
            audit.record(
                    actor, "buyer.rule-added", KIND, buyer, Map.of("kind", rule.kind().code()));
            return new OrganizationChange.Saved();
        });
    }

    /// Ends a rule today; it stays in the history. One that begins today or later is ended on the morrow of its first day.
    public OrganizationChange end(BuyerId buyer, UUID rule, Actor actor) {
        return transactions.write(() -> {
            Optional<LocalDate> begins =
                    sql.rules(buyer).stream()
                            .filter(one -> one.id().equals(rule))
                            .findFirst()
                            .flatMap(one -> one.data().from());
            if (begins.isEmpty()) {
                return new OrganizationChange.Unknown();
            }
            LocalDate until = begins.get().isBefore(today()) ? today() : begins.get().plusDays(1);
            if (!sql.end(buyer, rule, until)) {
                return new OrganizationChange.Stale();
            }
            audit.record(actor, "buyer.rule-ended", KIND, buyer, Map.of());
            return new OrganizationChange.Saved();
        });
    }

    /// Names one of its people as champion, or no longer.
    public OrganizationChange champion(BuyerId buyer, MemberId member, boolean named, Actor actor) {
        return transactions.write(() -> {
            if (sql.lock(buyer).isEmpty() || !sql.acts(buyer, member)) {
                return new OrganizationChange.Unknown();
            }
            if (named) {
                sql.name(buyer, member, clock.instant());
            } else {
                sql.unname(buyer, member);
            }
            audit.record(
                    actor,
                    named ? "buyer.champion-named" : "buyer.champion-unnamed",
                    KIND,
                    buyer,
                    Map.of("member", member.toString()));
            return new OrganizationChange.Saved();
        });
    }

    /// The day it is in Québec.
    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), QUEBEC);
    }
}
