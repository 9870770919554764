package quebec.esja.engaged;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import org.springframework.stereotype.Service;
import quebec.esja.tenancy.TenantTransactions;

/// The commitments of the bound Pôle, counted today.
@Service
public class EngagedBuyers {

    private static final ZoneId QUEBEC = ZoneId.of("America/Toronto");

    private final TenantTransactions transactions;
    private final Clock clock;
    private final EngagedSql sql = new EngagedSql();

    public EngagedBuyers(TenantTransactions transactions, Clock clock) {
        this.transactions = transactions;
        this.clock = clock;
    }

    public EngagedCount count() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), QUEBEC);
        return transactions.snapshot(() -> EngagedCount.of(sql.buyers(), today));
    }
}
