package quebec.esja.commitments;

import java.time.LocalDate;
import java.util.List;

/// What became of a signature.
public sealed interface Signing {

    record Signed(Commitment commitment) implements Signing {}

    /// The declaration is not the one that was read any more: it is to be read again.
    record TextChanged(Reading now) implements Signing {}

    /// One is in force.
    ///
    /// @param renewableFrom the first day on which it may be renewed
    record AlreadySigned(LocalDate renewableFrom) implements Signing {}

    /// @param reasons ends of keys `commitments.refusal.…`
    record Refused(List<String> reasons) implements Signing {
        public Refused {
            reasons = List.copyOf(reasons);
        }
    }

    /// The buyer is not one of this Pôle, or the person does not manage it.
    record Unknown() implements Signing {}
}
