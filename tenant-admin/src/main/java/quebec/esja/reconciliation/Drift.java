package quebec.esja.reconciliation;

/// One thing in which the province does not say what a Pôle has.
///
/// @param id of the enterprise, the buyer, the need, the contract or the declaration; buyer and year of a commitment; span, sector and
///           grade of a sum
public record Drift(Kind kind, Deviation deviation, String id) {

    /// What is published.
    public enum Kind {
        LISTING,
        OFFERING,
        BUYER,
        COMMITMENT,
        NEED,
        CONTRACT,
        /// A declaration of purchases in force, or one of its sums.
        PURCHASE,
        /// A sum the province keeps, beside its own facts.
        SUM
    }

    /// How the two differ.
    public enum Deviation {
        /// The Pôle has it, the province does not.
        MISSING,
        /// The province has it, the Pôle does not.
        STRAY,
        /// Both have it, otherwise.
        DIFFERENT
    }
}
