package quebec.esja.rates;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import quebec.esja.kernel.BuyerId;
import quebec.esja.tenancy.TenantTransactions;

/// The rate of purchase of the bound Pôle, whole or of one buyer, with the lines each figure is made of.
@Service
public class Rates {

    private static final ZoneId QUEBEC = ZoneId.of("America/Toronto");

    private final TenantTransactions transactions;
    private final Clock clock;
    private final RateSql sql = new RateSql();

    public Rates(TenantTransactions transactions, Clock clock) {
        this.transactions = transactions;
        this.clock = clock;
    }

    /// @param span  when absent the newest declared year, else the newest that has contracts
    /// @param buyer absent for all
    public RateFigures figures(Optional<RateSpan> span, Optional<BuyerId> buyer) {
        return transactions.snapshot(() -> {
            List<Integer> years = sql.years(buyer);
            RateSpan wanted = span.orElseGet(() -> RateSpan.of(newest(years, buyer)));
            int year = wanted.year();
            List<DeclaredPeriod> periods = sql.periods(first(year), last(year), buyer);
            return RateRules.figures(wanted, periods, counted(year, buyer, periods), years);
        });
    }

    private int newest(List<Integer> years, Optional<BuyerId> buyer) {
        return sql.newest(buyer)
                .or(() -> years.stream().findFirst())
                .orElseGet(() -> LocalDate.ofInstant(clock.instant(), QUEBEC).getYear());
    }

    /// The lines of a year or of a part of one, the largest first.
    public List<RateLine> lines(RateSpan span, Optional<BuyerId> buyer) {
        int year = span.year();
        return transactions.snapshot(() -> {
            List<CountedPurchase> counted =
                    counted(year, buyer, sql.periods(first(year), last(year), buyer)).stream()
                            .filter(one -> span.takes(one.period()))
                            .toList();
            Map<UUID, String> buyers =
                    sql.buyers(counted.stream().map(CountedPurchase::buyer).distinct().toList());
            Map<UUID, String> suppliers =
                    sql.suppliers(
                            counted.stream().map(CountedPurchase::supplier).distinct().toList());
            return counted.stream()
                    .map(one ->
                            new RateLine(
                                    one,
                                    buyers.getOrDefault(one.buyer().value(), ""),
                                    suppliers.getOrDefault(one.supplier().value(), "")))
                    .sorted(
                            java.util.Comparator.comparing(
                                            (RateLine one) -> one.purchase().dollars())
                                    .reversed())
                    .toList();
        });
    }

    /// The names of buyers by their id, as rows bear it.
    public Map<UUID, String> names(List<BuyerId> buyers) {
        return transactions.read(() -> sql.buyers(buyers));
    }

    private List<CountedPurchase> counted(
            int year, Optional<BuyerId> buyer, List<DeclaredPeriod> periods) {
        return PurchaseCount.of(
                periods,
                sql.lines(first(year), last(year), buyer),
                sql.contracts(first(year), last(year), buyer));
    }

    /// A fiscal year of the year before the one before may reach into the one before, and cover a contract of it.
    private static LocalDate first(int year) {
        return LocalDate.of(year - 1, 1, 1);
    }

    /// A fiscal year that begins in a year ends in the next one.
    private static LocalDate last(int year) {
        return LocalDate.of(year + 1, 12, 31);
    }
}
