package quebec.esja.retention;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import quebec.esja.audit.Actor;
import quebec.esja.audit.Audit;
import quebec.esja.files.Files;
import quebec.esja.kernel.BuyerNeedId;
import quebec.esja.tenancy.TenantTransactions;

/// Takes out of the needs of the bound Pôle, in time, the words, the documents and the names of people.
@Service
public class NeedRetention {

    private static final int AT_ONCE = 500;

    private final TenantTransactions transactions;
    private final Files files;
    private final Audit audit;
    private final Clock clock;
    private final NeedRetentionSql sql = new NeedRetentionSql();

    public NeedRetention(TenantTransactions transactions, Files files, Audit audit, Clock clock) {
        this.transactions = transactions;
        this.files = files;
        this.audit = audit;
        this.clock = clock;
    }

    /// Deletes drafts left alone for a year, and forgets needs that were over two years ago.
    ///
    /// @return how many needs were touched
    public int forget() {
        return transactions.write(() -> {
            Instant now = clock.instant();
            List<BuyerNeedId> drafts =
                    sql.drafts(RetentionRules.deletedWhenChangedBefore(now), AT_ONCE);
            sql.documents(drafts).forEach(files::forget);
            sql.delete(drafts);
            audit.recordAll(
                    Actor.PLATFORM, "buyer-need.draft-deleted", "buyer-need", drafts, Map.of());

            List<BuyerNeedId> over = sql.over(RetentionRules.forgottenWhenOverBefore(now), AT_ONCE);
            sql.documents(over).forEach(files::forget);
            sql.forget(over, now);
            audit.recordAll(Actor.PLATFORM, "buyer-need.forgotten", "buyer-need", over, Map.of());
            return drafts.size() + over.size();
        });
    }
}
