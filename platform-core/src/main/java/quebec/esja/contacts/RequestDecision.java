package quebec.esja.contacts;

/// What came of deciding about a request.
public sealed interface RequestDecision {

    /// It is decided, and whoever asked is told.
    record Decided(ContactRequest request) implements RequestDecision {}

    /// Someone decided before.
    record DecidedBefore(ContactRequest request) implements RequestDecision {}

    /// There is no such request for this person.
    record Unknown() implements RequestDecision {}
}
