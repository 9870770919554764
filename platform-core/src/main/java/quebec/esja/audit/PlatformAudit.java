package quebec.esja.audit;

import java.util.Map;
import org.springframework.stereotype.Service;
import quebec.esja.tenancy.PlatformTransactions;

/// Writes the history of the deployment. Call it inside the transaction of the fact.
@Service
public class PlatformAudit {

    private final PlatformTransactions transactions;
    private final PlatformAuditSql sql = new PlatformAuditSql();

    public PlatformAudit(PlatformTransactions transactions) {
        this.transactions = transactions;
    }

    /// @param actor  an identity subject or a command, never a name
    /// @param action as `synonym.added`
    /// @param detail what changed, without personal data
    public void record(String actor, String action, Map<String, String> detail) {
        transactions.write(() -> sql.insert(actor, action, detail));
    }
}
