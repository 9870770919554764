package quebec.esja.buyers;

import quebec.esja.kernel.MemberId;

/// What became of an invitation to act for a buyer.
public sealed interface BuyerJoining {

    /// The person acts for the buyer now; a mail tells them.
    record Joined(MemberId member) implements BuyerJoining {}

    /// Someone who acted for the buyer plays another part from now on.
    record RoleChanged(MemberId member) implements BuyerJoining {}

    /// The person acts for the buyer in that very role; nothing changed.
    record SameRole() implements BuyerJoining {}

    /// The person is the only manager: the buyer would be left without one. Nothing changed.
    record Unmanaged() implements BuyerJoining {}

    /// [BuyerPeople#MOST_PEOPLE] act for the buyer already.
    record TooMany() implements BuyerJoining {}

    /// The Pôle has not accepted the buyer.
    record NotAccepted() implements BuyerJoining {}
}
