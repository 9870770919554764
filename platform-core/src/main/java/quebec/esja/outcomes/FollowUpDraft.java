package quebec.esja.outcomes;

import java.time.LocalDate;
import java.util.Optional;

/// What a side answers to « y a-t-il un contrat ? ».
public sealed interface FollowUpDraft {

    /// There is one.
    ///
    /// @param amount before tax, as typed
    record Bought(
            String amount, Optional<LocalDate> from, Optional<LocalDate> to, boolean allowsPublic)
            implements FollowUpDraft {}

    /// What the other side declared is right.
    record Confirms(boolean allowsPublic) implements FollowUpDraft {}

    /// There is none.
    record NotBought() implements FollowUpDraft {}
}
