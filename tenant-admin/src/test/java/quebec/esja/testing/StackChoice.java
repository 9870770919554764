package quebec.esja.testing;

import org.jspecify.annotations.Nullable;

/// On which servers the tests of databases and identities stand.
public sealed interface StackChoice {

    /// The property that asks for one: `embedded` or `containers`.
    String PROPERTY = "esja.test.stack";

    /// PostgreSQL and Keycloak as processes of this machine.
    record Embedded() implements StackChoice {}

    /// The same as containers.
    record Containers() implements StackChoice {}

    /// What was asked for cannot be had.
    ///
    /// @param reason one sentence
    record Refused(String reason) implements StackChoice {}

    /// @param asked  the property, embedded when it is not set
    /// @param engine whether a container engine answers
    static StackChoice of(@Nullable String asked, boolean engine) {
        if (asked == null || asked.equals("embedded")) {
            return new Embedded();
        }
        if (!asked.equals("containers")) {
            return new Refused(
                    "-D%s=%s is neither embedded nor containers.".formatted(PROPERTY, asked));
        }
        return engine
                ? new Containers()
                : new Refused(
                        "-D%s=containers needs a container engine, and none answers here: start Docker or Podman, or leave the property out."
                                .formatted(PROPERTY));
    }
}
