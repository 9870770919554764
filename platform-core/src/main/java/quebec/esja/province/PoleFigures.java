package quebec.esja.province;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import quebec.esja.tenancy.TenantTransactions;

/// The bound Pôle in figures, by the same dictionary as the province and from its own records: whole, for its own people and the
/// partners it admits.
@Service
public class PoleFigures {

    private static final ZoneId QUEBEC = ZoneId.of("America/Toronto");

    private final TenantTransactions transactions;
    private final Clock clock;
    private final PoleFigureSql sql = new PoleFigureSql();

    public PoleFigures(TenantTransactions transactions, Clock clock) {
        this.transactions = transactions;
        this.clock = clock;
    }

    /// @param year of the contracts; the present one when absent
    public Figures figures(Optional<Integer> year) {
        int wanted = year.orElseGet(() -> LocalDate.ofInstant(clock.instant(), QUEBEC).getYear());
        return transactions.snapshot(() -> {
            PoleStanding own = sql.standing();
            List<SectorStanding> sectors = sql.sectors();
            ContractTables tables =
                    new ContractTables(wanted, sql.cells(wanted), List.of(), sectors, false);
            return new Figures(
                    wanted,
                    clock.instant(),
                    sql.years(),
                    own.enterprises(),
                    0,
                    own.buyers(),
                    tables.total(),
                    List.of(own),
                    sectors,
                    List.of(),
                    tables.byMonth(),
                    tables.bySector());
        });
    }
}
