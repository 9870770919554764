package quebec.esja.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/// A real Keycloak on the loopback interface, with the realm `esja` and our theme.
public final class KeycloakServer implements AutoCloseable {

    private static final String OPERATOR = "esja-operator";

    private final KeycloakFiles files;
    private final KeycloakHost host;
    private final KeycloakOperator operator;
    private final int port;
    private RealmSettings realm;

    private KeycloakServer(
            KeycloakFiles files,
            KeycloakHost host,
            KeycloakOperator operator,
            int port,
            RealmSettings realm) {
        this.files = files;
        this.host = host;
        this.operator = operator;
        this.port = port;
        this.realm = realm;
    }

    /// Starts a server whose realm, people and log stay in `data`, and waits until it answers.
    ///
    /// On the first start the realm is imported; later ones bring it to `settings` when those changed.
    ///
    /// @throws IOException with one line that says why: port taken, folder in use, disk full
    public static KeycloakServer start(
            KeycloakFiles files,
            Path data,
            int port,
            RealmSettings settings,
            Consumer<KeycloakPhase> progress)
            throws IOException {
        KeycloakDistribution.prepare(files, progress);
        Path folder = Files.createDirectories(data.toAbsolutePath());
        KeycloakOperator operator = operatorOf(folder);
        Path applied = folder.resolve("realm-applied");
        String digest = digest(files, settings);
        boolean imported = Files.exists(applied);
        KeycloakServer server =
                launch(
                        files,
                        "jdbc:h2:file:"
                                + folder.resolve("keycloak")
                                + ";NON_KEYWORDS=VALUE;DB_CLOSE_ON_EXIT=FALSE;TRACE_LEVEL_FILE=0",
                        folder.resolve("keycloak.log"),
                        operator,
                        port,
                        settings,
                        progress);
        if (imported && !Files.readString(applied).equals(digest)) {
            server.apply(settings);
        }
        Files.writeString(applied, digest);
        return server;
    }

    /// Starts a server on a free port whose data vanish with it.
    public static KeycloakServer temporary(
            KeycloakFiles files, RealmSettings settings, Consumer<KeycloakPhase> progress)
            throws IOException {
        KeycloakDistribution.prepare(files, progress);
        Path log = Files.createTempFile("esja-keycloak-", ".log");
        log.toFile().deleteOnExit();
        return launch(
                files,
                "jdbc:h2:mem:keycloak;NON_KEYWORDS=VALUE;DB_CLOSE_DELAY=-1",
                log,
                new KeycloakOperator(OPERATOR, secret()),
                Ports.free(),
                settings,
                progress);
    }

    /// A server that runs already, on the loopback interface, with the realm imported from `files`.
    public static KeycloakServer over(
            KeycloakHost host,
            KeycloakFiles files,
            KeycloakOperator operator,
            int port,
            RealmSettings settings) {
        return new KeycloakServer(files, host, operator, port, settings);
    }

    /// The one temporary server of this process, shared by its tests and ended with the process.
    ///
    /// Its mail goes nowhere until [#apply] names a mail server.
    public static KeycloakServer shared() {
        return Shared.SERVER;
    }

    /// Address of the server, without a slash at the end.
    public URI url() {
        return URI.create("http://localhost:" + port);
    }

    /// The issuer written in the tokens of the realm `esja`.
    public URI issuer() {
        return URI.create(url() + "/realms/esja");
    }

    public int port() {
        return port;
    }

    public synchronized RealmSettings settings() {
        return realm;
    }

    public KeycloakOperator operator() {
        return operator;
    }

    /// What the server writes while it runs.
    public Path log() {
        return host.log();
    }

    public boolean alive() {
        return host.alive();
    }

    /// Changes the realm while it serves: another public address, other secrets, another mail server.
    public synchronized void apply(RealmSettings settings) throws IOException {
        KeycloakRealm.apply(url(), operator, files.realm(), settings);
        realm = settings;
    }

    @Override
    public void close() {
        host.stop();
    }

    private static KeycloakServer launch(
            KeycloakFiles files,
            String jdbcUrl,
            Path log,
            KeycloakOperator operator,
            int port,
            RealmSettings settings,
            Consumer<KeycloakPhase> progress)
            throws IOException {
        progress.accept(KeycloakPhase.STARTING);
        Map<String, String> environment = new HashMap<>(settings.placeholders());
        environment.put("KC_BOOTSTRAP_ADMIN_CLIENT_ID", operator.clientId());
        environment.put("KC_BOOTSTRAP_ADMIN_CLIENT_SECRET", operator.secret());
        KeycloakProcess process = KeycloakProcess.start(files, port, jdbcUrl, environment, log);
        KeycloakServer server = new KeycloakServer(files, process, operator, port, settings);
        process.awaitReady(URI.create(server.issuer() + "/.well-known/openid-configuration"));
        progress.accept(KeycloakPhase.READY);
        return server;
    }

    /// The operator of these data, made on the first start and kept where only the owner of the folder reads it.
    private static KeycloakOperator operatorOf(Path folder) throws IOException {
        Path file = folder.resolve("operator-secret");
        if (!Files.exists(file)) {
            Files.createFile(
                    file,
                    PosixFilePermissions.asFileAttribute(
                            PosixFilePermissions.fromString("rw-------")));
            Files.writeString(file, secret());
        }
        return new KeycloakOperator(OPERATOR, Files.readString(file));
    }

    private static String secret() {
        byte[] bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static String digest(KeycloakFiles files, RealmSettings settings) throws IOException {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            sha.update(Files.readAllBytes(files.realm()));
            new TreeMap<>(settings.placeholders())
                    .forEach((name, value) ->
                            sha.update(
                                    (name + "=" + value + "\n").getBytes(StandardCharsets.UTF_8)));
            return HexFormat.of().formatHex(sha.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    private static final class Shared {

        private static final KeycloakServer SERVER = open();

        private static KeycloakServer open() {
            try {
                KeycloakServer server =
                        temporary(
                                KeycloakFiles.find(),
                                new RealmSettings(
                                        URI.create("http://localhost:8080"),
                                        secret(),
                                        secret(),
                                        "127.0.0.1",
                                        9,
                                        "ne-pas-repondre@esja.test"),
                                _ -> {});
                Runtime.getRuntime().addShutdownHook(new Thread(server::close, "keycloak-stop"));
                return server;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
