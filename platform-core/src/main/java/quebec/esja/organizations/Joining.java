package quebec.esja.organizations;

/// What became of a letter by which someone joins a buyer.
public sealed interface Joining {

    record Joined(String buyer) implements Joining {}

    /// They act for it already.
    record Before(String buyer) implements Joining {}

    /// The letter is too old, was used, or its domain is no longer confirmed.
    record Gone() implements Joining {}
}
