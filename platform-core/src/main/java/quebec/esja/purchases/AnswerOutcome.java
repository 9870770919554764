package quebec.esja.purchases;

/// What became of an answer.
public sealed interface AnswerOutcome {

    record Answered(Contract contract) implements AnswerOutcome {}

    /// It was answered before; the answer stands.
    record AnsweredBefore(Contract contract) implements AnswerOutcome {}

    /// Contesting takes a note of 5 to 1000 characters.
    record NoteMissing() implements AnswerOutcome {}

    record TooLate() implements AnswerOutcome {}

    /// No such contract or link, or it is not this party's to answer.
    record Unknown() implements AnswerOutcome {}
}
