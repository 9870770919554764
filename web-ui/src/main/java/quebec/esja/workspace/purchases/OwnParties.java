package quebec.esja.workspace.purchases;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import quebec.esja.buyers.Buyers;
import quebec.esja.directory.Suppliers;
import quebec.esja.members.Members;
import quebec.esja.purchases.Party;
import quebec.esja.workspace.SignedIn;

/// In whose name the signed-in person may act on contracts here.
@Component
public class OwnParties {

    private final Members members;
    private final Buyers buyers;
    private final Suppliers suppliers;

    OwnParties(Members members, Buyers buyers, Suppliers suppliers) {
        this.members = members;
        this.buyers = buyers;
        this.suppliers = suppliers;
    }

    /// A party with its name; the Pôle's is empty.
    public record Named(Party party, String name) {}

    /// The Pôle's own people act for the Pôle; others for each buyer and each enterprise they manage, by name.
    public List<Named> all() {
        var membership = members.recognise(SignedIn.person().subject(), Optional.empty());
        if (membership.isEmpty()) {
            return List.of();
        }
        if (membership.get().isStaff()) {
            return List.of(new Named(new Party.OfPole(), ""));
        }
        var parties = new ArrayList<Named>();
        membership.get().buyers().keySet().stream()
                .map(buyers::find)
                .flatMap(Optional::stream)
                .map(buyer -> new Named(new Party.OfBuyer(buyer.id()), buyer.name()))
                .forEach(parties::add);
        membership.get().suppliers().keySet().stream()
                .map(suppliers::find)
                .flatMap(Optional::stream)
                .map(supplier -> new Named(new Party.OfSupplier(supplier.id()), supplier.name()))
                .forEach(parties::add);
        parties.sort(Comparator.comparing(Named::name));
        return List.copyOf(parties);
    }
}
