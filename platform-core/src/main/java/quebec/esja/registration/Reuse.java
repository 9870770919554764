package quebec.esja.registration;

/// Whether a Pôle takes up what other Pôles publish about an enterprise.
public enum Reuse {
    /// The question is asked when there is something to take up.
    NOT_ASKED,
    /// The enterprise consents to it.
    ACCEPTED,
    DECLINED
}
