package quebec.esja.schemas;

import java.time.Duration;

/// How the migration of one Pôle's schema went.
public sealed interface PoleMigration {

    String schema();

    /// The schema is at `version`; `applied` migrations brought it there, 0 when it was there already.
    record Migrated(String schema, String version, int applied, Duration took)
            implements PoleMigration {}

    /// The schema stays at the version it had; the other Pôles are not concerned.
    record Failed(String schema, String reason) implements PoleMigration {}
}
