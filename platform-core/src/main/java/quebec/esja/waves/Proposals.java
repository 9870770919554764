package quebec.esja.waves;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import quebec.esja.audit.Actor;
import quebec.esja.audit.Audit;
import quebec.esja.buyerneeds.AmountBand;
import quebec.esja.buyerneeds.BuyerNeed;
import quebec.esja.kernel.SupplierId;
import quebec.esja.matching.Fit;
import quebec.esja.matching.Matching;
import quebec.esja.matching.Partners;
import quebec.esja.matching.Revenue;
import quebec.esja.matching.Wanted;
import quebec.esja.search.PlaceTokens;
import quebec.esja.tenancy.TenantTransactions;
import quebec.esja.territory.Territories;

/// Which enterprises of the bound Pôle fit a need, all of them, with the reasons.
@Service
public class Proposals {

    private static final int REMEMBERED_MONTHS = 12;
    private static final int MOST_PARTNERS = 6;

    private final TenantTransactions transactions;
    private final Territories territories;
    private final Audit audit;
    private final Clock clock;
    private final CandidateSql sql = new CandidateSql();
    private final WaveSql told = new WaveSql();

    public Proposals(
            TenantTransactions transactions, Territories territories, Audit audit, Clock clock) {
        this.transactions = transactions;
        this.territories = territories;
        this.audit = audit;
        this.clock = clock;
    }

    /// Every listed enterprise, the best fitting first.
    public List<Fit> of(BuyerNeed need) {
        Instant now = clock.instant();
        LocalDate today = BusinessCalendar.day(now);
        PlaceTokens place =
                territories
                        .place(need.data().place())
                        .map(PlaceTokens::of)
                        .orElseGet(() -> new PlaceTokens("", List.of()));
        CandidateSql.Sought sought =
                new CandidateSql.Sought(
                        need.data().what(),
                        need.data().category(),
                        place,
                        today,
                        today.minusMonths(REMEMBERED_MONTHS)
                                .atStartOfDay(BusinessCalendar.QUEBEC)
                                .toInstant());
        Wanted wanted =
                new Wanted(
                        need.id().value(),
                        need.data().category(),
                        need.data().unspsc(),
                        place.code(),
                        need.data().amount().map(AmountBand::low).orElse(BigDecimal.ZERO),
                        need.data().amount().flatMap(AmountBand::high));
        return transactions.read(() -> Matching.rank(wanted, sql.all(sought), today));
    }

    /// With whom that enterprise might answer.
    public List<Fit> partners(BuyerNeed need, SupplierId supplier) {
        List<Fit> ranked = of(need);
        return ranked.stream()
                .filter(fit -> fit.candidate().supplier().equals(supplier))
                .findFirst()
                .map(self -> Partners.complementary(ranked, self, MOST_PARTNERS))
                .orElse(List.of());
    }

    /// What the enterprise told of its yearly revenue.
    public Optional<Revenue> revenue(SupplierId supplier) {
        return transactions.read(() -> told.revenue(supplier));
    }

    /// Keeps what an enterprise tells of its yearly revenue; nobody but the Pôle reads it.
    public void tellRevenue(SupplierId supplier, Revenue revenue, Actor actor) {
        transactions.write(() -> {
            told.tellRevenue(supplier, revenue, actor.name(), clock.instant());
            audit.record(actor, "supplier.revenue-told", "supplier", supplier, Map.of());
        });
    }
}
