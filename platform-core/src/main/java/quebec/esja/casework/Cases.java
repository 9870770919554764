package quebec.esja.casework;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Service;
import quebec.esja.freshness.Freshness;
import quebec.esja.freshness.FreshnessPolicy;
import quebec.esja.kernel.SupplierId;
import quebec.esja.tenancy.TenantTransactions;

/// The enterprises of the bound Pôle as its team goes through them.
@Service
public class Cases {

    /// How many days ahead an eligibility that ends is announced.
    public static final int RENEWAL_DAYS = 60;

    private static final int NOTICE_DAYS = 30;
    private static final ZoneId QUEBEC = ZoneId.of("America/Toronto");

    private final TenantTransactions transactions;
    private final Freshness freshness;
    private final Clock clock;
    private final CaseSql sql = new CaseSql();

    public Cases(TenantTransactions transactions, Freshness freshness, Clock clock) {
        this.transactions = transactions;
        this.freshness = freshness;
        this.clock = clock;
    }

    /// One page of the list.
    ///
    /// @param limit 1 to 500
    public List<CaseRow> page(CaseFilter filter, CaseFilter.Order order, int offset, int limit) {
        return transactions.read(() ->
                sql.page(filter, days(), order, Math.max(0, offset), Math.clamp(limit, 1, 500)));
    }

    public int count(CaseFilter filter) {
        return transactions.read(() -> sql.count(filter, days()));
    }

    /// All that the filter shows, in no order.
    public Set<SupplierId> ids(CaseFilter filter) {
        return transactions.read(() -> sql.ids(filter, days()));
    }

    /// What waits for someone of the team.
    ///
    /// @param changed listed profiles changed since they were accepted
    /// @param due     eligibilities to look at again within 60 days, overdue ones included
    /// @param never   listed ones whose eligibility nobody looked at yet
    public record ToSee(int changed, int due, int overdue, int never) {
        public static final ToSee NOTHING = new ToSee(0, 0, 0, 0);
    }

    public ToSee toSee() {
        return transactions.read(() ->
                new ToSee(
                        count(CaseFilter.ALL.justChanged()),
                        count(CaseFilter.ALL.toRenew(CaseFilter.Renewal.DUE)),
                        count(CaseFilter.ALL.toRenew(CaseFilter.Renewal.OVERDUE)),
                        count(CaseFilter.ALL.toRenew(CaseFilter.Renewal.NEVER))));
    }

    private CaseSql.Days days() {
        FreshnessPolicy policy = freshness.policy();
        LocalDate today = LocalDate.ofInstant(clock.instant(), QUEBEC);
        return new CaseSql.Days(
                today,
                today.minusMonths(policy.askMonths()),
                today.plusDays(NOTICE_DAYS).minusMonths(policy.withdrawMonths()),
                today.plusDays(RENEWAL_DAYS),
                QUEBEC);
    }
}
