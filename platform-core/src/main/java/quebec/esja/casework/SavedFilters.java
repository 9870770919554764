package quebec.esja.casework;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import quebec.esja.kernel.MemberId;
import quebec.esja.tenancy.TenantTransactions;

/// The lists that each member of the team keeps under a name.
@Service
public class SavedFilters {

    public static final int LONGEST_NAME = 60;
    private static final int LONGEST_QUERY = 2000;
    private static final int MOST = 50;

    private final TenantTransactions transactions;
    private final Clock clock;
    private final SavedFilterSql sql = new SavedFilterSql();

    public SavedFilters(TenantTransactions transactions, Clock clock) {
        this.transactions = transactions;
        this.clock = clock;
    }

    /// Those of a member, by name.
    public List<SavedFilter> of(MemberId member) {
        return transactions.read(() -> sql.of(member));
    }

    /// Keeps a list under a name; one that the member had under that name is replaced.
    ///
    /// @return false when the name or the address is empty or too long, or when the member keeps 50 already
    public boolean save(MemberId member, String typed, String query) {
        String name = typed.strip();
        if (name.isEmpty()
                || name.length() > LONGEST_NAME
                || query.isEmpty()
                || query.length() > LONGEST_QUERY) {
            return false;
        }
        return transactions.write(() -> {
            if (sql.countOthers(member, name) >= MOST) {
                return false;
            }
            sql.save(member, name, query, clock.instant());
            return true;
        });
    }

    public void delete(MemberId member, UUID filter) {
        transactions.write(() -> sql.delete(member, filter));
    }
}
