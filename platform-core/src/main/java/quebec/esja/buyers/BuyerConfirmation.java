package quebec.esja.buyers;

/// What came of following the link that confirms a buyer's address.
public sealed interface BuyerConfirmation {

    /// The address is confirmed now; the Pôle is told.
    record Confirmed(String name) implements BuyerConfirmation {}

    /// It was confirmed before.
    record ConfirmedBefore(String name) implements BuyerConfirmation {}

    /// Meanwhile the same organization was registered by someone else.
    record RegisteredMeanwhile(String name) implements BuyerConfirmation {}

    record TooLate() implements BuyerConfirmation {}

    /// No such link was sent, or what it stood for is no more.
    record Unknown() implements BuyerConfirmation {}
}
