package quebec.esja.search;

import java.util.Optional;
import org.springframework.stereotype.Service;
import quebec.esja.tenancy.TenantTransactions;
import quebec.esja.territory.Territories;

/// Where postal codes lead in the bound Pôle.
@Service
public class PostalAreas {

    private final TenantTransactions transactions;
    private final Territories territories;
    private final PostalAreaSql sql = new PostalAreaSql();

    public PostalAreas(TenantTransactions transactions, Territories territories) {
        this.transactions = transactions;
        this.territories = territories;
    }

    /// The area that someone wrote; empty when it is no postal code, or when no address of the Pôle situates it.
    public Optional<PostalArea> find(String typed) {
        return PostalArea.written(typed)
                .flatMap(code ->
                        PostalArea.of(
                                code,
                                transactions.read(() -> sql.municipalities(code)).stream()
                                        .flatMap(seen -> territories.municipality(seen).stream())
                                        .toList()));
    }
}
