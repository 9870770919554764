package quebec.esja.bidfile;

import java.time.LocalDate;
import quebec.esja.kernel.BidDocumentId;

/// A document of a bid file, without its content.
///
/// @param contentType of the file
/// @param bytes       size of the file
public record BidDocument(BidDocumentId id, BidDetails details, String contentType, int bytes) {

    /// How it stands on that day.
    public Standing on(LocalDate today) {
        return details.validUntil()
                .map(until ->
                        until.isBefore(today)
                                ? Standing.EXPIRED
                                : until.isBefore(today.plusDays(BidRules.EARLY_REMINDER + 1))
                                        ? Standing.ENDING
                                        : Standing.VALID)
                .orElse(Standing.UNLIMITED);
    }

    /// Whether a document still counts.
    public enum Standing {
        /// It does not end.
        UNLIMITED,
        VALID,
        /// It ends within thirty days.
        ENDING,
        EXPIRED
    }
}
