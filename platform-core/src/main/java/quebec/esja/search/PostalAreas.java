package quebec.esja.search;

import java.util.Optional;
import org.springframework.stereotype.Service;
import quebec.esja.tenancy.ProvinceTransactions;
import quebec.esja.territory.Territories;

/// Where postal codes lead, by the addresses of the enterprises that any Pôle lists.
@Service
public class PostalAreas {

    private final ProvinceTransactions transactions;
    private final Territories territories;
    private final PostalAreaSql sql = new PostalAreaSql();

    public PostalAreas(ProvinceTransactions transactions, Territories territories) {
        this.transactions = transactions;
        this.territories = territories;
    }

    /// The area that someone wrote; empty when it is no postal code, or when no address situates it.
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
