package quebec.esja.engaged;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import quebec.esja.buyers.BuyerKind;
import quebec.esja.commitments.Term;

/// A buyer and its commitment, as far as counting goes.
///
/// @param renewed  whether a later commitment follows this term
/// @param percent  target, as a share of its purchases
/// @param amount   target, in dollars a year
/// @param words    whether it says a target in words
/// @param declared what it declared of the newest year since the commitment's own
public record CountedBuyer(
        BuyerKind kind,
        Term term,
        boolean renewed,
        Optional<BigDecimal> percent,
        Optional<BigDecimal> amount,
        boolean words,
        Optional<Declared> declared) {

    /// What a buyer declared for a year.
    ///
    /// @param total its purchases; absent when it does not know them all
    public record Declared(int year, BigDecimal dollars, Optional<BigDecimal> total) {

        /// The newest year since that one.
        public static Optional<Declared> since(int year, Collection<Declared> declared) {
            return declared.stream()
                    .filter(one -> one.year() >= year)
                    .max(Comparator.comparingInt(Declared::year));
        }
    }
}
