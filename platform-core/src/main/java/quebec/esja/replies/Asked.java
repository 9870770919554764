package quebec.esja.replies;

import java.time.Instant;
import java.util.Optional;
import quebec.esja.buyerneeds.BuyerNeed;
import quebec.esja.kernel.SupplierId;

/// A need as the enterprise that it was sent to sees it.
///
/// @param listed whether the enterprise is still in the directory
/// @param reply  what it answered, if it did
/// @param sentAt when it was written to
public record Asked(
        BuyerNeed need,
        SupplierId supplier,
        String supplierName,
        boolean listed,
        Optional<Reply> reply,
        Instant sentAt) {}
