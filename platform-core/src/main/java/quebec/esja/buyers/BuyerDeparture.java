package quebec.esja.buyers;

/// What became of ending someone's access to a buyer.
public enum BuyerDeparture {
    /// The person acts for the buyer no more, and keeps their other parts in the Pôle.
    ENDED,
    /// The person had no other part, and is no member of the Pôle any more.
    ENDED_ALTOGETHER,
    /// The person is the only manager; nothing changed.
    LAST_MANAGER,
    /// The person does not act for the buyer.
    UNKNOWN
}
