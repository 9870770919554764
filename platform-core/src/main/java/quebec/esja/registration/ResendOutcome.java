package quebec.esja.registration;

/// What came of asking for another letter.
public sealed interface ResendOutcome {

    /// @param masked the address it leaves for, half hidden
    record Sent(String masked) implements ResendOutcome {}

    /// One left a moment ago.
    record TooSoon(String masked) implements ResendOutcome {}

    /// There is nothing left to confirm.
    record NotNeeded() implements ResendOutcome {}
}
