package quebec.esja.audit;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import quebec.esja.tenancy.TenantTransactions;

/// Writes the history of a Pôle. Call it inside the transaction of the fact.
@Service
public class Audit {

    private final TenantTransactions transactions;
    private final AuditSql sql = new AuditSql();

    public Audit(TenantTransactions transactions) {
        this.transactions = transactions;
    }

    /// @param action     as `supplier.accepted`
    /// @param objectKind as `supplier`
    /// @param detail     what changed, without personal data
    public void record(
            Actor actor,
            String action,
            String objectKind,
            Object objectId,
            Map<String, String> detail) {
        transactions.write(
                () -> sql.insert(actor, action, objectKind, objectId.toString(), detail));
    }

    /// The same line about each of many objects.
    public void recordAll(
            Actor actor,
            String action,
            String objectKind,
            Collection<?> objectIds,
            Map<String, String> detail) {
        transactions.write(() ->
                sql.insertAll(
                        actor,
                        action,
                        objectKind,
                        objectIds.stream().map(Object::toString).toList(),
                        detail));
    }

    /// The newest `limit` lines about one object, newest first.
    public List<AuditEntry> history(String objectKind, Object objectId, int limit) {
        return transactions.read(() -> sql.history(objectKind, objectId.toString(), limit));
    }
}
