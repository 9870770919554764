package quebec.esja.needs;

/// What came of following the link that confirms the address of someone with a need.
public sealed interface NeedConfirmation {

    /// The address is confirmed now; the Pôle is told.
    ///
    /// @param what is looked for
    record Confirmed(String what) implements NeedConfirmation {}

    record ConfirmedBefore() implements NeedConfirmation {}

    record TooLate() implements NeedConfirmation {}

    /// No such link was sent, or what it stood for is no more.
    record Unknown() implements NeedConfirmation {}
}
