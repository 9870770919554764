package quebec.esja.solicitation;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import quebec.esja.audit.PlatformAudit;
import quebec.esja.organizations.Regime;
import quebec.esja.purchases.PurchaseMode;
import quebec.esja.tenancy.PlatformTransactions;

/// The rules of all regimes, as the platform's admin keeps them. Every edit is in the history of the deployment, with what was before.
@Service
public class SolicitationRules {

    private static final BigDecimal LIMIT = new BigDecimal("1000000000");
    private static final int LONGEST_NOTE = 1_000;
    private static final int LONGEST_SOURCE = 400;
    private static final int MOST_INVITED = 20;

    private final PlatformTransactions transactions;
    private final PlatformAudit audit;
    private final Clock clock;
    private final RuleSql sql = new RuleSql(PlatformTransactions::dsl);

    public SolicitationRules(PlatformTransactions transactions, PlatformAudit audit, Clock clock) {
        this.transactions = transactions;
        this.audit = audit;
        this.clock = clock;
    }

    /// By regime, the latest first.
    public List<SolicitationRule> all() {
        return transactions.read(sql::all);
    }

    /// @param actor an identity subject, never a name
    public RuleChange add(SolicitationRule.Data data, String actor) {
        List<String> problems = problems(data);
        if (!problems.isEmpty()) {
            return new RuleChange.Refused(problems);
        }
        return transactions.write(() -> {
            sql.insert(data, clock.instant());
            audit.record(actor, "solicitation-rule.added", Map.of("rule", data.toString()));
            return new RuleChange.Saved();
        });
    }

    /// Saves an edit made on `version`.
    ///
    /// @param actor an identity subject, never a name
    public RuleChange change(UUID id, SolicitationRule.Data data, int version, String actor) {
        List<String> problems = problems(data);
        if (!problems.isEmpty()) {
            return new RuleChange.Refused(problems);
        }
        return transactions.write(() -> {
            Optional<SolicitationRule> before = sql.find(id);
            if (before.isEmpty() || !sql.update(id, data, version, clock.instant())) {
                return new RuleChange.Stale();
            }
            audit.record(
                    actor,
                    "solicitation-rule.changed",
                    Map.of(
                            "id",
                            id.toString(),
                            "before",
                            before.get().data().toString(),
                            "after",
                            data.toString()));
            return new RuleChange.Saved();
        });
    }

    /// What is wrong with a rule, as ends of keys.
    static List<String> problems(SolicitationRule.Data data) {
        List<String> problems = new ArrayList<>();
        if (data.regime() == Regime.NONE) {
            problems.add("rule-regime");
        }
        if (data.from().signum() < 0
                || data.from().compareTo(LIMIT) >= 0
                || data.to()
                        .filter(to -> to.compareTo(data.from()) <= 0 || to.compareTo(LIMIT) >= 0)
                        .isPresent()) {
            problems.add("rule-range");
        }
        if (data.mode().isEmpty() && data.confirmed()) {
            problems.add("rule-unknown");
        }
        if (data.mode().filter(mode -> mode == PurchaseMode.OTHER).isPresent()
                || data.otherwise().filter(mode -> mode == PurchaseMode.OTHER).isPresent()
                || data.mode().isPresent() && data.mode().equals(data.otherwise())) {
            problems.add("rule-mode");
        }
        if (data.leastInvited().filter(least -> least < 1 || least > MOST_INVITED).isPresent()) {
            problems.add("rule-invited");
        }
        if (data.validFrom().isPresent()
                && data.validTo().filter(to -> !to.isAfter(data.validFrom().get())).isPresent()) {
            problems.add("rule-days");
        }
        String source = data.source().strip();
        if (source.length() < 3 || source.length() > LONGEST_SOURCE) {
            problems.add("rule-source");
        }
        if (data.note().fr().length() > LONGEST_NOTE || data.note().en().length() > LONGEST_NOTE) {
            problems.add("rule-note");
        }
        return problems;
    }
}
