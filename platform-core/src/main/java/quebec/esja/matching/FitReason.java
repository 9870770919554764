package quebec.esja.matching;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// Why an enterprise fits a need, or does not.
public sealed interface FitReason {

    /// One of its activities bears the code of the need, or one near it.
    ///
    /// @param digits that both codes begin with: 8 the same good, 6 its class, 4 its family
    record SameCode(String activity, int digits) implements FitReason {}

    record SameCategory(String activity) implements FitReason {}

    /// An activity speaks of what is looked for, in its words or in synonyms.
    ///
    /// @param every whether of all that is looked for
    record Words(String activity, boolean every) implements FitReason {}

    record NoActivity() implements FitReason {}

    /// That activity is delivered there.
    record Served(String activity) implements FitReason {}

    /// Another of its activities is delivered there, not the one that fits.
    record ServedOtherwise(String activity) implements FitReason {}

    record ServiceUnknown() implements FitReason {}

    record NotServed() implements FitReason {}

    /// The amount is at most 30 % of what it sells in a year.
    ///
    /// @param proven by contracts that the Pôle knows, not by what it told
    record Able(boolean proven) implements FitReason {}

    /// It may be more than 30 % of what it sells in a year.
    record MaybeTooLarge() implements FitReason {}

    /// It is more than 30 % of what it sells in a year: a warning, never a refusal.
    record TooLarge() implements FitReason {}

    /// @param employees code of its size band; empty when that is unknown too
    record CapacityUnknown(String employees) implements FitReason {}

    record Proven(int contracts, int sameCategory, int labels) implements FitReason {}

    record NoProof() implements FitReason {}

    /// @param on absent when it never did
    record Confirmed(Optional<LocalDate> on) implements FitReason {}

    /// It declined alike needs in the last twelve months.
    record Declined(List<RefusalReason> reasons, LocalDate last) implements FitReason {
        public Declined {
            reasons = List.copyOf(reasons);
        }
    }
}
