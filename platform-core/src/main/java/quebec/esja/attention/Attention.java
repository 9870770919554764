package quebec.esja.attention;

import java.time.Clock;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import quebec.esja.attention.AttentionReport.Count;
import quebec.esja.attention.AttentionReport.Month;
import quebec.esja.attention.AttentionSql.Counted;
import quebec.esja.directory.OfferingData;
import quebec.esja.directory.Supplier;
import quebec.esja.kernel.SupplierId;
import quebec.esja.tenancy.TenantTransactions;

/// Tells an enterprise of the bound Pôle how often it was seen.
@Service
public class Attention {

    private static final int MONTHS = 12;
    private static final ZoneId QUEBEC = ZoneId.of("America/Toronto");

    private final TenantTransactions transactions;
    private final Clock clock;
    private final AttentionSql sql = new AttentionSql();

    public Attention(TenantTransactions transactions, Clock clock) {
        this.transactions = transactions;
        this.clock = clock;
    }

    /// The last twelve months, the present one included.
    public AttentionReport of(Supplier supplier) {
        String category =
                supplier.data().offerings().stream()
                        .findFirst()
                        .map(OfferingData::category)
                        .orElse("");
        YearMonth present = YearMonth.from(clock.instant().atZone(QUEBEC));
        YearMonth first = present.minusMonths(MONTHS - 1);
        return transactions.read(() -> {
            List<SupplierId> others = sql.others(supplier.id(), category);
            List<SupplierId> all = new ArrayList<>(others);
            all.add(supplier.id());
            List<Counted> counted = new ArrayList<>(sql.counted(all, first));
            counted.addAll(sql.revealed(all, first));
            return new AttentionReport(
                    IntStream.range(0, MONTHS)
                            .mapToObj(first::plusMonths)
                            .map(month ->
                                    new Month(
                                            month,
                                            count(
                                                    supplier.id(),
                                                    of(counted, month, AttentionKind.PAGE_VIEW),
                                                    others.size()),
                                            count(
                                                    supplier.id(),
                                                    of(counted, month, AttentionKind.APPEARANCE),
                                                    others.size()),
                                            count(
                                                    supplier.id(),
                                                    of(counted, month, AttentionKind.REVEAL),
                                                    others.size())))
                            .toList(),
                    category,
                    others.size());
        });
    }

    private static List<Counted> of(List<Counted> counted, YearMonth month, AttentionKind kind) {
        return counted.stream()
                .filter(one -> one.month().equals(month) && one.kind() == kind)
                .toList();
    }

    private static Count count(SupplierId supplier, List<Counted> counted, int others) {
        Stream<Counted> own = counted.stream().filter(one -> one.supplier().equals(supplier));
        return new Count(
                own.mapToLong(Counted::times).sum(),
                AttentionRules.median(
                        counted.stream()
                                .filter(one -> !one.supplier().equals(supplier))
                                .map(Counted::times)
                                .toList(),
                        others));
    }
}
