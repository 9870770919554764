package quebec.esja.waves;

import java.util.List;
import org.springframework.stereotype.Component;
import quebec.esja.kernel.BuyerId;
import quebec.esja.purchases.Nature;
import quebec.esja.solicitation.LatestInvitations;
import quebec.esja.tenancy.TenantTransactions;

/// Whom the needs of a buyer were sent to last, for the assistant of solicitation.
@Component
public class SentNeeds implements LatestInvitations {

    private final TenantTransactions transactions;
    private final SentNeedSql sql = new SentNeedSql();

    public SentNeeds(TenantTransactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public List<Invitation> of(BuyerId buyer, Nature nature, int most) {
        return transactions.read(() -> sql.latest(buyer, nature, most));
    }
}
