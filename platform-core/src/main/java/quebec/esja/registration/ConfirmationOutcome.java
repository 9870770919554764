package quebec.esja.registration;

/// What came of following a link that confirms an address.
public sealed interface ConfirmationOutcome {

    /// The address is confirmed now; the Pôle is told.
    ///
    /// @param name of the enterprise
    record Confirmed(String name) implements ConfirmationOutcome {}

    /// It was confirmed before.
    record ConfirmedBefore(String name) implements ConfirmationOutcome {}

    /// The link is too old; another can be asked for.
    record TooLate() implements ConfirmationOutcome {}

    /// No such link was sent, or what it stood for is no more.
    record Unknown() implements ConfirmationOutcome {}
}
