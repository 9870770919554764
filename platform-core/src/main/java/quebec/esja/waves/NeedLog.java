package quebec.esja.waves;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import quebec.esja.kernel.BuyerNeedId;
import quebec.esja.kernel.SupplierId;
import quebec.esja.tenancy.TenantTransactions;

/// The log of equal treatment of each need. Lines are added with their fact and never change: the Pôle's login may not.
@Service
public class NeedLog {

    private final TenantTransactions transactions;
    private final Clock clock;
    private final NeedLogSql sql = new NeedLogSql();

    public NeedLog(TenantTransactions transactions, Clock clock) {
        this.transactions = transactions;
        this.clock = clock;
    }

    /// An enterprise as the log names it.
    public record Named(SupplierId id, String name) {}

    /// @param by empty for the software
    public void add(
            BuyerNeedId need,
            LogEvent event,
            Optional<Named> supplier,
            String by,
            List<String> words) {
        addAll(need, List.of(new Entry(event, supplier, words)), by);
    }

    /// What is added about one enterprise, or none.
    record Entry(LogEvent event, Optional<Named> supplier, List<String> words) {}

    void addAll(BuyerNeedId need, List<Entry> entries, String by) {
        transactions.write(() -> sql.insert(need, entries, by, clock.instant()));
    }

    /// All of it, the oldest first.
    public List<LogLine> of(BuyerNeedId need) {
        return transactions.read(() -> sql.of(need));
    }
}
