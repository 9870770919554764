package quebec.esja.awards;

import quebec.esja.purchases.Contract;

/// What became of an enterprise's word that a suggested contract is its own.
public sealed interface AwardReply {

    /// It is a declared contract now, corroborated by the notice; the buyer is asked to confirm.
    record Declared(Contract contract) implements AwardReply {}

    /// It had been declared already: nothing is counted twice.
    record DeclaredBefore(Contract contract) implements AwardReply {}

    /// It is kept, and declared as soon as the Pôle accepts that buyer.
    record WaitsForBuyer(String buyer) implements AwardReply {}

    /// The notice does not hold it any more, or someone answered before.
    record Gone() implements AwardReply {}

    /// What the notice says does not make a contract by itself: it has to be declared by hand.
    record ByHand() implements AwardReply {}
}
