package quebec.esja.commitments;

/// What became of a withdrawal.
public sealed interface Withdrawing {

    record Withdrawn(Commitment commitment) implements Withdrawing {}

    /// It was withdrawn before.
    record Before() implements Withdrawing {}

    /// The reason is too short or too long.
    record NoReason() implements Withdrawing {}

    /// There is no such commitment, or the person does not manage its buyer.
    record Unknown() implements Withdrawing {}
}
