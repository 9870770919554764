package quebec.esja.bidfile;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import quebec.esja.kernel.BidShareId;

/// A bid file shown to a buyer, as its enterprise sees it.
///
/// @param until    last day it is shown
/// @param needed   false once the need it was shown for ended without its enterprise
/// @param openings the latest first
public record BidShare(
        BidShareId id,
        String buyer,
        String purpose,
        LocalDate until,
        Instant sharedAt,
        Optional<Instant> revokedAt,
        boolean needed,
        List<Opening> openings) {

    public BidShare {
        openings = List.copyOf(openings);
    }

    public boolean live(LocalDate today) {
        return needed && revokedAt.isEmpty() && !until.isBefore(today);
    }

    /// @param kind  absent when the list alone was read
    /// @param title of the document, may be empty
    /// @param who   empty for someone who came by the link of a mail
    public record Opening(Optional<BidKind> kind, String title, String who, Instant at) {}
}
