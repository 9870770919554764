package quebec.esja.acceptance;

import quebec.esja.directory.Supplier;

/// What became of a decision on a changed profile.
public sealed interface AcceptanceOutcome {

    record Accepted() implements AcceptanceOutcome {}

    /// @param people how many were written to
    record Asked(int people) implements AcceptanceOutcome {}

    /// Nobody speaks for the enterprise: there is no one to write to.
    record Unreachable() implements AcceptanceOutcome {}

    /// A reason has 5 to 2,000 characters.
    record Unclear() implements AcceptanceOutcome {}

    /// The profile changed again since the page was opened.
    record Stale(Supplier now) implements AcceptanceOutcome {}

    /// Someone of the team accepted it meanwhile.
    record Before(AcceptedProfile accepted) implements AcceptanceOutcome {}

    record Unknown() implements AcceptanceOutcome {}
}
