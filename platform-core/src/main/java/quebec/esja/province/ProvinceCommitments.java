package quebec.esja.province;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import quebec.esja.engaged.CountedBuyer;
import quebec.esja.engaged.EngagedCount;
import quebec.esja.tenancy.ProvinceTransactions;

/// Commitments of the Pôles side by side, from one snapshot of what they publish: each Pôle's count by its own rules, and their sum. An
/// organization that is committed with two Pôles counts for each.
@Service
public class ProvinceCommitments {

    private static final ZoneId QUEBEC = ZoneId.of("America/Toronto");

    private final ProvinceTransactions transactions;
    private final Clock clock;
    private final CommittedSql sql = new CommittedSql();
    private final ProvinceFigureSql province = new ProvinceFigureSql();

    public ProvinceCommitments(ProvinceTransactions transactions, Clock clock) {
        this.transactions = transactions;
        this.clock = clock;
    }

    /// @param total  of all Pôles
    /// @param byPole those that publish, by name
    public record Counted(EngagedCount total, List<OfPole> byPole) {
        public Counted {
            byPole = List.copyOf(byPole);
        }
    }

    public record OfPole(PoleStanding pole, EngagedCount count) {}

    public Counted count() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), QUEBEC);
        return transactions.snapshot(() -> {
            Map<String, List<CountedBuyer>> buyers = sql.buyers();
            return new Counted(
                    EngagedCount.of(buyers.values().stream().flatMap(List::stream).toList(), today),
                    province.poles().stream()
                            .map(pole ->
                                    new OfPole(
                                            pole,
                                            EngagedCount.of(
                                                    buyers.getOrDefault(
                                                            pole.slug().value(), List.of()),
                                                    today)))
                            .toList());
        });
    }
}
