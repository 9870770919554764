package quebec.esja.testing;

import org.testcontainers.DockerClientFactory;
import quebec.esja.local.KeycloakServer;
import quebec.esja.local.LocalPostgres;

/// The servers that the tests of one process share, ended with it. The choice between them is printed when the first is asked for.
public final class TestStack {

    private TestStack() {}

    public static LocalPostgres postgres() {
        return switch (Chosen.STACK) {
            case StackChoice.Embedded _ -> LocalPostgres.shared();
            case StackChoice.Containers _ -> TestContainers.postgres();
            case StackChoice.Refused(String reason) -> throw new IllegalStateException(reason);
        };
    }

    public static KeycloakServer keycloak() {
        return switch (Chosen.STACK) {
            case StackChoice.Embedded _ -> KeycloakServer.shared();
            case StackChoice.Containers _ -> TestContainers.keycloak();
            case StackChoice.Refused(String reason) -> throw new IllegalStateException(reason);
        };
    }

    private static final class Chosen {

        private static final StackChoice STACK = choose();

        private static StackChoice choose() {
            String asked = System.getProperty(StackChoice.PROPERTY);
            boolean engine =
                    "containers".equals(asked)
                            && DockerClientFactory.instance().isDockerAvailable();
            StackChoice choice = StackChoice.of(asked, engine);
            System.out.println(
                    switch (choice) {
                        case StackChoice.Embedded _ -> "Tests on embedded PostgreSQL and Keycloak";
                        case StackChoice.Containers _ ->
                                "Tests on containers: " + TestContainers.images();
                        case StackChoice.Refused(String reason) -> reason;
                    });
            return choice;
        }
    }
}
