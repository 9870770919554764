package quebec.esja.outcomes;

/// What became of a message.
public sealed interface MessageOutcome {

    /// @param enterprises to which it went
    record Sent(int enterprises) implements MessageOutcome {}

    /// A message has 5 to 2000 characters.
    record Empty() implements MessageOutcome {}

    /// It changes what is asked, so it cannot go to one alone.
    record ForAll() implements MessageOutcome {}

    /// Nobody is interested, or not that one.
    record Nobody() implements MessageOutcome {}

    /// The need is not open, or not this party's.
    record NotAllowed() implements MessageOutcome {}
}
