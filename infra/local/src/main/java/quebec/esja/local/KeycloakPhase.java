package quebec.esja.local;

/// Where the start of a Keycloak stands, for whoever waits.
public enum KeycloakPhase {
    /// The distribution is being built with our options: about 20 s, once.
    BUILDING,
    /// The server process runs and is not ready yet: 5 to 15 s.
    STARTING,
    /// The realm answers.
    READY
}
