package quebec.esja.registration;

/// What is answered to someone who says they manage an enterprise.
public sealed interface ClaimDecision {

    record Accept() implements ClaimDecision {}

    /// @param reason told to the person, 5 to 1,000 characters
    record Refuse(String reason) implements ClaimDecision {}

    /// What came of deciding.
    sealed interface Outcome {

        /// It is decided, and the person is told.
        record Decided(Claim claim) implements Outcome {}

        /// Someone decided before.
        record DecidedBefore(Claim claim) implements Outcome {}

        /// A refusal needs a reason of 5 to 1,000 characters.
        record ReasonMissing() implements Outcome {}

        /// There is no such claim for this person.
        record Unknown() implements Outcome {}
    }
}
