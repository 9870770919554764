package quebec.esja.declarations;

import java.util.List;
import java.util.Optional;
import quebec.esja.kernel.BuyerId;
import quebec.esja.kernel.DeclarationId;
import quebec.esja.kernel.Period;

/// A buyer's declaration for a period, with all its versions.
///
/// @param versions newest first; at least one
public record PurchaseDeclaration(
        DeclarationId id,
        BuyerId buyer,
        String buyerName,
        Period period,
        List<DeclarationVersion> versions) {

    public PurchaseDeclaration {
        versions = List.copyOf(versions);
    }

    public DeclarationVersion newest() {
        return versions.getFirst();
    }

    /// The one that counts: the newest that was signed.
    public Optional<DeclarationVersion> inForce() {
        return versions.stream().filter(DeclarationVersion::signed).findFirst();
    }

    /// The one being worked on.
    public Optional<DeclarationVersion> draft() {
        return Optional.of(newest()).filter(version -> !version.signed());
    }
}
