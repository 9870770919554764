package quebec.esja.buyers;

import java.time.Instant;
import java.util.Optional;
import quebec.esja.kernel.BuyerId;

/// A buyer as the list of the workspace shows it.
///
/// @param municipality its name; empty when none
/// @param people       how many act for it
/// @param contracts    how many are recorded
public record BuyerRow(
        BuyerId id,
        String name,
        BuyerKind kind,
        String municipality,
        BuyerStatus status,
        int people,
        int contracts,
        Instant createdAt,
        Optional<Instant> acceptedAt) {}
