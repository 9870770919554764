package quebec.esja.province;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import quebec.esja.kernel.LocalizedText;
import quebec.esja.purchases.EvidenceGrade;
import quebec.esja.tenancy.ProvinceTransactions;

/// The rate of purchase of the Pôles side by side, for the analyst of the province, from one snapshot of what they publish.
@Service
public class DeclaredPurchases {

    private static final ZoneId QUEBEC = ZoneId.of("America/Toronto");

    private final ProvinceTransactions transactions;
    private final Clock clock;
    private final DeclaredSql sql = new DeclaredSql();
    private final ProvinceFigureSql province = new ProvinceFigureSql();

    public DeclaredPurchases(ProvinceTransactions transactions, Clock clock) {
        this.transactions = transactions;
        this.clock = clock;
    }

    /// @param year the newest one that has declarations when absent
    public DeclaredFigures figures(Optional<Integer> year) {
        return transactions.snapshot(() -> {
            List<Integer> years = sql.years();
            int wanted =
                    year.or(() -> years.stream().findFirst())
                            .orElseGet(
                                    () -> LocalDate.ofInstant(clock.instant(), QUEBEC).getYear());
            List<PoleStanding> poles = province.poles();
            List<DeclaredSql.Total> totals = sql.totals(wanted);
            DeclaredTables tables = new DeclaredTables(totals, sql.parts(wanted), poles);
            return new DeclaredFigures(
                    wanted,
                    clock.instant(),
                    years,
                    (int) totals.stream().map(DeclaredSql.Total::buyer).distinct().count(),
                    tables.total(),
                    poles.stream().map(tables::pole).toList(),
                    Stream.of(EvidenceGrade.values()).map(tables::grade).toList(),
                    sectors(tables));
        });
    }

    private List<DeclaredRow> sectors(DeclaredTables tables) {
        return Stream.concat(
                        province.sectors(java.util.Map.of()).stream()
                                .filter(sector -> tables.has(sector.code()))
                                .map(sector -> tables.sector(sector.code(), sector.name())),
                        Stream.of("-")
                                .filter(tables::has)
                                .map(none ->
                                        tables.sector(
                                                none,
                                                new LocalizedText(
                                                        "Sans catégorie", "No category"))))
                .toList();
    }
}
