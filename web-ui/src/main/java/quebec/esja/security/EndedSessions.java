package quebec.esja.security;

/// The identity sessions that the identity server has told us are over, wherever that message arrived.
public interface EndedSessions {

    /// Remembers that a session is over.
    ///
    /// @param session the `sid` of the identity server
    void end(String session);

    /// Whether that session is over.
    boolean hasEnded(String session);
}
