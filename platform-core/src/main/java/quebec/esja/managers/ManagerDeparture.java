package quebec.esja.managers;

/// What became of ending someone's access to an enterprise.
public enum ManagerDeparture {
    /// The person manages it no more, and keeps their other parts in the Pôle.
    ENDED,
    /// The person had no other part, and is no member of the Pôle any more.
    ENDED_ALTOGETHER,
    /// The person is the last manager, and was not told what their leaving means; nothing changed.
    LAST_MANAGER,
    /// Whoever asks neither manages the enterprise, nor is of the Pôle's team, nor is the person.
    NOT_ALLOWED,
    /// The person has no access to it.
    UNKNOWN
}
