package quebec.esja.province;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import quebec.esja.tenancy.ProvinceTransactions;

/// The province in figures, each set from one snapshot of what the Pôles publish.
@Service
public class ProvinceFigures {

    private static final ZoneId QUEBEC = ZoneId.of("America/Toronto");
    private static final int COUNT_BASE = 5;
    private static final String TOLD = "province";
    private static final Duration TOLD_FOR = Duration.ofMinutes(1);
    private static final BigDecimal DOLLAR_BASE = new BigDecimal("1000");

    private final ProvinceTransactions transactions;
    private final Clock clock;
    private final ProvinceFigureSql sql = new ProvinceFigureSql();
    private final LoadingCache<String, PublicFigures> told;
    private final Cache<String, ProvinceFigureSql.Listed> listed =
            Caffeine.newBuilder().maximumSize(2).build();

    public ProvinceFigures(ProvinceTransactions transactions, Clock clock) {
        this.transactions = transactions;
        this.clock = clock;
        this.told = Caffeine.newBuilder().expireAfterWrite(TOLD_FOR).build(_ -> toTell());
    }

    /// The Pôles side by side, for the analyst of the province; cells that would tell somebody's affairs are hidden.
    ///
    /// @param year of the contracts; the present one when absent
    public Figures figures(Optional<Integer> year) {
        int wanted = year.orElse(today().getYear());
        return transactions.snapshot(() -> {
            List<PoleStanding> poles = sql.poles();
            ProvinceFigureSql.Listed listed = listed();
            List<SectorStanding> sectors = sql.sectors(listed.bySector());
            ContractTables tables =
                    new ContractTables(wanted, sql.cells(wanted), poles, sectors, true);
            return new Figures(
                    wanted,
                    clock.instant(),
                    sql.years(),
                    listed.enterprises().distinct(),
                    listed.enterprises().inSeveral(),
                    poles.stream().mapToInt(PoleStanding::buyers).sum(),
                    tables.total(),
                    poles,
                    sectors,
                    tables.byPole(),
                    tables.byMonth(),
                    tables.bySector());
        });
    }

    /// What the home page may tell anyone, at most a minute old: contracts of the present year, or of the one before while it has none to tell.
    public PublicFigures publicFigures() {
        return told.get(TOLD);
    }

    private PublicFigures toTell() {
        int year = today().getYear();
        return transactions.snapshot(() -> {
            Optional<PublicFigures.Contracts> present = contracts(year);
            Optional<PublicFigures.Contracts> told = present.or(() -> contracts(year - 1));
            return new PublicFigures(
                    sql.openPoles(),
                    listed().enterprises().distinct(),
                    rounded(sql.poles().stream().mapToInt(PoleStanding::buyers).sum()),
                    present.isEmpty() && told.isPresent() ? year - 1 : year,
                    told);
        });
    }

    private Optional<PublicFigures.Contracts> contracts(int year) {
        FigureRow total =
                new ContractTables(
                                year,
                                sql.cells(year),
                                sql.poles(),
                                sql.sectors(listed().bySector()),
                                true)
                        .total();
        return total.total() instanceof FigureCell.Shown(int contracts, BigDecimal dollars)
                        && rounded(contracts) > 0
                ? Optional.of(new PublicFigures.Contracts(rounded(contracts), rounded(dollars)))
                : Optional.empty();
    }

    /// Counted anew when a Pôle has changed its listings; never older than the snapshot that asks.
    private ProvinceFigureSql.Listed listed() {
        return listed.get(sql.listingsVersion(), _ -> sql.listed());
    }

    /// To the nearest multiple of 5.
    static int rounded(int count) {
        return Math.round(count / (float) COUNT_BASE) * COUNT_BASE;
    }

    /// To the nearest thousand dollars.
    static BigDecimal rounded(BigDecimal dollars) {
        return dollars.divide(DOLLAR_BASE, 0, RoundingMode.HALF_UP).multiply(DOLLAR_BASE);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), QUEBEC);
    }
}
