package quebec.esja.wishes;

import java.time.Instant;
import java.util.Optional;
import quebec.esja.kernel.BuyerId;
import quebec.esja.kernel.DiagnosticId;
import quebec.esja.kernel.LocalizedText;
import quebec.esja.kernel.MemberId;
import quebec.esja.kernel.WishId;

/// A buyer asks the Pôle for a kind of activity.
///
/// @param diagnostic of which the weak answers called for it
/// @param activity   its key in the questionnaire
/// @param title      its name when it was asked for
/// @param asker      none when that person had no account here
public record Wish(
        WishId id,
        BuyerId buyer,
        String buyerName,
        DiagnosticId diagnostic,
        String activity,
        LocalizedText title,
        Instant askedAt,
        Optional<MemberId> asker,
        String askedBy,
        Optional<Answered> answered) {

    /// @param by who answered, at the Pôle
    public record Answered(WishAnswer answer, Instant at, String by) {}
}
