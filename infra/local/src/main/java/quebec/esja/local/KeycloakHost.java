package quebec.esja.local;

import java.nio.file.Path;

/// What carries a Keycloak: a process of this machine, or a container.
public interface KeycloakHost {

    /// What the server writes while it runs.
    Path log();

    boolean alive();

    /// Ends the server and waits until it is gone.
    void stop();
}
