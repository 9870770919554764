package quebec.esja.freshness;

import quebec.esja.directory.Supplier;

/// What came of saying that all is still true.
public sealed interface StillTrue {

    /// It is written down; the enterprise stays where it stood.
    record Confirmed(Supplier supplier) implements StillTrue {}

    /// It is back in the directory.
    record Relisted(Supplier supplier) implements StillTrue {}

    /// It is with the Pôle, which looks at its eligibility again.
    record ToReview(Supplier supplier) implements StillTrue {}

    /// The Pôle itself took it out: only the Pôle can let it back.
    record Closed(Supplier supplier) implements StillTrue {}

    /// The link served already.
    record Before(Supplier supplier) implements StillTrue {}

    /// The time of the link is over.
    record TooLate() implements StillTrue {}

    /// Nobody sent such a link, or its reader no longer speaks for the enterprise.
    record Unknown() implements StillTrue {}
}
