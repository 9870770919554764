package quebec.esja.exchange;

import quebec.esja.buyerneeds.BuyerNeed;

/// What became of accepting an offer. Something is written for `Accepted` only.
public sealed interface Acceptance {

    /// @param need to be checked and sent like any other
    record Accepted(BuyerNeed need) implements Acceptance {}

    /// Its deadline leaves no day to answer.
    record TooLate() implements Acceptance {}

    /// It was withdrawn, or answered by a colleague.
    record Gone() implements Acceptance {}
}
