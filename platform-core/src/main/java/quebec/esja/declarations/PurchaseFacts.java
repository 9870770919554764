package quebec.esja.declarations;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import quebec.esja.tenancy.TenantTransactions;

/// What the bound Pôle has to tell the province of declared purchases: for the check that it did.
@Service
public class PurchaseFacts {

    private final TenantTransactions transactions;
    private final PurchaseFactSql sql = new PurchaseFactSql();

    public PurchaseFacts(TenantTransactions transactions) {
        this.transactions = transactions;
    }

    public List<PurchaseFact> all() {
        return transactions.read(
                () -> sql.signed().stream().map(sql::fact).flatMap(Optional::stream).toList());
    }
}
