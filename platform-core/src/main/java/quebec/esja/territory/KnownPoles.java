package quebec.esja.territory;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import quebec.esja.tenancy.ProvinceTransactions;

/// What the reference data propose to whoever draws the territory of a Pôle.
@Service
public class KnownPoles {

    private final ProvinceTransactions transactions;
    private final KnownPoleSql sql = new KnownPoleSql();

    public KnownPoles(ProvinceTransactions transactions) {
        this.transactions = transactions;
    }

    /// The Pôles of Québec, by name.
    public List<KnownPole> all() {
        return transactions.read(sql::all);
    }

    /// The size of each territory, by its three-digit code.
    public Map<String, TerritorySize> sizes() {
        return transactions.read(sql::sizes);
    }

    /// When the municipalities were loaded; absent before the first loading.
    public Optional<Instant> municipalitiesLoaded() {
        return transactions.read(() -> sql.loaded("municipalities"));
    }
}
