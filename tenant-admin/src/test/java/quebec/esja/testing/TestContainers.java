package quebec.esja.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.wait.strategy.Wait;
import org.testcontainers.postgresql.PostgreSQLContainer;
import org.testcontainers.utility.DockerImageName;
import org.testcontainers.utility.MountableFile;
import quebec.esja.local.KeycloakFiles;
import quebec.esja.local.KeycloakHost;
import quebec.esja.local.KeycloakOperator;
import quebec.esja.local.KeycloakServer;
import quebec.esja.local.LocalPostgres;
import quebec.esja.local.Ports;
import quebec.esja.local.RealmSettings;

/// PostgreSQL and Keycloak as containers. The images are named by `esja.test.image.postgres` and `esja.test.image.keycloak`.
final class TestContainers {

    private static final DockerImageName POSTGRES =
            DockerImageName.parse(System.getProperty("esja.test.image.postgres", "postgres:18"))
                    .asCompatibleSubstituteFor("postgres");
    private static final DockerImageName KEYCLOAK =
            DockerImageName.parse(
                    System.getProperty(
                            "esja.test.image.keycloak", "quay.io/keycloak/keycloak:26.7"));

    private TestContainers() {}

    static String images() {
        return POSTGRES + ", " + KEYCLOAK;
    }

    static LocalPostgres postgres() {
        return SharedPostgres.SERVER;
    }

    static KeycloakServer keycloak() {
        return SharedKeycloak.SERVER;
    }

    private static LocalPostgres startPostgres() {
        String password = UUID.randomUUID().toString();
        PostgreSQLContainer container =
                new PostgreSQLContainer(POSTGRES)
                        .withUsername("postgres")
                        .withPassword(password)
                        .withDatabaseName("postgres")
                        .withEnv("POSTGRES_INITDB_ARGS", "--locale=C.UTF-8 --encoding=UTF8")
                        .withCommand(
                                "postgres",
                                "-c",
                                "max_connections=200",
                                "-c",
                                "timezone=UTC",
                                "-c",
                                "jit=off",
                                "-c",
                                "fsync=off");
        container.start();
        try {
            return LocalPostgres.over(
                    container,
                    container.getHost(),
                    container.getMappedPort(PostgreSQLContainer.POSTGRESQL_PORT),
                    password,
                    "owner-of-tests");
        } catch (IOException e) {
            container.stop();
            throw new UncheckedIOException(e);
        }
    }

    /// Keycloak shares the network of the machine: it sends mail to a test, and calls it back when someone leaves.
    private static KeycloakServer startKeycloak() {
        try {
            KeycloakFiles files = KeycloakFiles.find();
            KeycloakOperator operator = new KeycloakOperator("esja-operator", secret());
            RealmSettings settings =
                    new RealmSettings(
                            URI.create("http://localhost:8080"),
                            secret(),
                            secret(),
                            "127.0.0.1",
                            9,
                            "ne-pas-repondre@esja.test");
            Path log = Files.createTempFile("esja-keycloak-", ".log");
            log.toFile().deleteOnExit();
            int port = Ports.free();
            GenericContainer<?> container =
                    new OnTheMachinesNetwork(KEYCLOAK)
                            .withEnv(settings.placeholders())
                            .withEnv("KC_BOOTSTRAP_ADMIN_CLIENT_ID", operator.clientId())
                            .withEnv("KC_BOOTSTRAP_ADMIN_CLIENT_SECRET", operator.secret())
                            .withCopyFileToContainer(
                                    MountableFile.forHostPath(files.realm()),
                                    "/opt/keycloak/data/import/realm-esja.json")
                            .withCopyFileToContainer(
                                    MountableFile.forHostPath(files.themes()),
                                    "/opt/keycloak/themes")
                            .withCommand(
                                    "start",
                                    "--import-realm",
                                    "--db=dev-mem",
                                    "--cache=local",
                                    "--health-enabled=true",
                                    "--http-management-health-enabled=false",
                                    "--shutdown-delay=0s",
                                    "--http-enabled=true",
                                    "--http-host=127.0.0.1",
                                    "--http-port=" + port,
                                    "--hostname=http://localhost:" + port)
                            .waitingFor(
                                    Wait.forHttp("/realms/esja/.well-known/openid-configuration")
                                            .forPort(port)
                                            .withStartupTimeout(Duration.ofMinutes(5)));
            container.start();
            return KeycloakServer.over(
                    new ContainerHost(container, log), files, operator, port, settings);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String secret() {
        return UUID.randomUUID().toString();
    }

    /// Such a container maps no port: each is its own, on the loopback interface, which the wait must be told.
    private static final class OnTheMachinesNetwork extends GenericContainer<OnTheMachinesNetwork> {

        OnTheMachinesNetwork(DockerImageName image) {
            super(image);
            withNetworkMode("host");
        }

        @Override
        public String getHost() {
            return "localhost";
        }

        @Override
        public Integer getMappedPort(int originalPort) {
            return originalPort;
        }
    }

    /// @param file where the log is copied each time it is asked for
    private record ContainerHost(GenericContainer<?> container, Path file) implements KeycloakHost {

        @Override
        public Path log() {
            try {
                return Files.writeString(file, container.getLogs());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public boolean alive() {
            return container.isRunning();
        }

        @Override
        public void stop() {
            container.stop();
        }
    }

    private static final class SharedPostgres {
        private static final LocalPostgres SERVER = startPostgres();
    }

    private static final class SharedKeycloak {
        private static final KeycloakServer SERVER = startKeycloak();
    }
}
