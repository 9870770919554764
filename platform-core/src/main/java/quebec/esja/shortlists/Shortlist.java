package quebec.esja.shortlists;

import java.time.Instant;
import quebec.esja.kernel.BuyerId;
import quebec.esja.kernel.ShortlistId;

/// One list of a buyer.
///
/// @param enterprises how many it holds, those withdrawn included
/// @param createdBy   the name of who made it; empty when that person is forgotten
/// @param touchedAt   when an enterprise was last added, or when the list was made
public record Shortlist(
        ShortlistId id,
        BuyerId buyer,
        String name,
        int enterprises,
        String createdBy,
        Instant createdAt,
        Instant touchedAt) {}
