package quebec.esja.buyers;

import java.time.Instant;
import java.util.Optional;
import quebec.esja.kernel.BuyerId;
import quebec.esja.kernel.Slug;

/// A buyer as the Pôle keeps it.
///
/// @param statusReason what the Pôle told the organization; empty when nothing
/// @param version      an edit is made on a version
public record Buyer(
        BuyerId id,
        Slug slug,
        BuyerData data,
        BuyerStatus status,
        String statusReason,
        Optional<Instant> acceptedAt,
        Instant createdAt,
        int version) {

    public String name() {
        return data.name();
    }
}
