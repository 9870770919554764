package quebec.esja.bidfile;

/// What came of a change to a bid file.
public sealed interface BidChange {

    record Done() implements BidChange {}

    /// @param key of the sentence that says why
    record Refused(String key) implements BidChange {}

    /// There is no such document, share or buyer for that enterprise.
    record Unknown() implements BidChange {}
}
