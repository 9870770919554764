package quebec.esja.bidfile;

import java.time.LocalDate;
import java.util.Optional;

/// What is told of a document.
///
/// @param title      what it is, 160 characters at most; needed for [BidKind#OTHER]
/// @param number     of the policy, licence or attestation, 60 characters at most
/// @param issuer     insurer or authority, 160 characters at most
/// @param validUntil last day it counts; absent when it does not end
public record BidDetails(
        BidKind kind, String title, String number, String issuer, Optional<LocalDate> validUntil) {

    public static final int LONGEST_TITLE = 160;
    public static final int LONGEST_NUMBER = 60;

    private static final LocalDate EARLIEST = LocalDate.of(1990, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2200, 1, 1);

    BidDetails tidy() {
        return new BidDetails(kind, title.strip(), number.strip(), issuer.strip(), validUntil);
    }

    /// The key of the sentence that says what is wrong, if anything is.
    Optional<String> problem() {
        if (kind == BidKind.OTHER && title.length() < 2) {
            return Optional.of("bidfile.refusal.title");
        }
        if (title.length() > LONGEST_TITLE
                || issuer.length() > LONGEST_TITLE
                || number.length() > LONGEST_NUMBER) {
            return Optional.of("bidfile.refusal.too-long");
        }
        return validUntil
                .filter(day -> day.isBefore(EARLIEST) || day.isAfter(LATEST))
                .map(_ -> "bidfile.refusal.day");
    }
}
