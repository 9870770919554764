package quebec.esja.local;

import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/// `./esja run`: PostgreSQL, Keycloak, the mailbox and the application on this machine, until Ctrl-C.
///
/// The system property `esja.root` names the project's folder.
public final class Run {

    private static final PrintStream OUT =
            new PrintStream(System.out, true, StandardCharsets.UTF_8);
    private static final long LEAST_DISK_MB = 500;

    private final Words words;
    private final RunOptions options;
    private final Path root;
    private final Deque<AutoCloseable> running = new ArrayDeque<>();
    private volatile boolean stopping;

    private Run(Words words, RunOptions options, Path root) {
        this.words = words;
        this.options = options;
        this.root = root;
    }

    public static void main(String[] arguments) throws InterruptedException {
        Words words = Words.ofTerminal();
        Run run = null;
        try {
            RunOptions options = RunOptions.parse(arguments, words);
            run =
                    new Run(
                            words,
                            options,
                            Path.of(System.getProperty("esja.root", ".")).toAbsolutePath());
            Runtime.getRuntime().addShutdownHook(new Thread(run::stop, "esja-stop"));
            run.start();
        } catch (CannotRun e) {
            if (run == null || !run.stopping) {
                System.err.println(e.getMessage());
            }
            System.exit(1);
        }
    }

    private void start() throws CannotRun, InterruptedException {
        checkMachine();
        LocalSecrets secrets = secrets();
        Path logs = options.data().resolve("log");
        Path jar = root.resolve("web-ui/target/esja.jar");
        if (!Files.exists(jar)) {
            throw new CannotRun(words.get("error.jar"));
        }

        Step step = new Step();
        Mailbox mailbox = keep(mailbox());
        CompletableFuture<KeycloakServer> identities =
                CompletableFuture.supplyAsync(() -> keycloak(secrets));
        LocalPostgres postgres = keep(postgres(secrets));
        step.done("step.postgres");
        Map<String, String> settings = settings(secrets, postgres, mailbox);
        writeAdminSettings(settings);
        folder(logs);
        await(identities);
        step.done("step.keycloak");
        Path loaded = options.data().resolve("demonstration-loaded");
        boolean demonstration = !options.empty() || Files.exists(loaded);
        if (!options.empty() && !Files.exists(loaded)) {
            settings.put("ESJA_DEMONSTRATION_PASSWORD", secrets.demonstrationPassword());
            command(
                    jar,
                    settings,
                    logs.resolve("demonstration.log"),
                    "error.demonstration",
                    "admin",
                    "demonstration",
                    "load");
            settings.remove("ESJA_DEMONSTRATION_PASSWORD");
            touch(loaded);
            step.done("step.demonstration");
        }
        ApplicationProcess application =
                application(jar, settings, logs.resolve("application.log"));
        step.done("step.application");
        touch(options.data().resolve("ready"));
        printAddresses(demonstration, secrets);
        while (application.alive()) {
            Thread.sleep(500);
        }
        if (!stopping) {
            throw new CannotRun(
                    words.get("error.ended", words.get("step.application"), application.log()));
        }
    }

    private void checkMachine() throws CannotRun {
        if (Runtime.version().feature() < 25) {
            throw new CannotRun(words.get("error.java", Runtime.version().feature()));
        }
        folder(options.data());
        Path pid = options.data().resolve("run.pid");
        try {
            if (Files.exists(pid)) {
                String other = Files.readString(pid).strip();
                boolean alive =
                        other.matches("[0-9]+")
                                && ProcessHandle.of(Long.parseLong(other))
                                        .filter(process ->
                                                process.pid() != ProcessHandle.current().pid())
                                        .filter(process ->
                                                process.info()
                                                        .command()
                                                        .orElse("")
                                                        .endsWith("java"))
                                        .isPresent();
                if (alive) {
                    throw new CannotRun(words.get("error.running", other));
                }
            }
            long free = Files.getFileStore(options.data()).getUsableSpace() / (1024 * 1024);
            if (free < LEAST_DISK_MB) {
                throw new CannotRun(words.get("error.disk", free, options.data()));
            }
            Files.writeString(pid, Long.toString(ProcessHandle.current().pid()));
            Files.deleteIfExists(options.data().resolve("ready"));
        } catch (IOException e) {
            throw new CannotRun(words.get("error.data", options.data()), e);
        }
        for (int port :
                new int[] {
                    options.port(),
                    options.keycloakPort(),
                    options.managementPort(),
                    options.postgresPort(),
                    options.mailPort()
                }) {
            checkFree(port);
        }
    }

    private void checkFree(int port) throws CannotRun {
        for (InetAddress address : new InetAddress[] {InetAddress.getLoopbackAddress(), null}) {
            try (ServerSocket socket = new ServerSocket(port, 1, address)) {
                socket.setReuseAddress(true);
            } catch (IOException e) {
                throw new CannotRun(words.get("error.port-taken", Integer.toString(port)), e);
            }
        }
    }

    private void folder(Path folder) throws CannotRun {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new CannotRun(words.get("error.data", folder), e);
        }
    }

    private void touch(Path mark) throws CannotRun {
        try {
            Files.writeString(mark, "");
        } catch (IOException e) {
            throw new CannotRun(words.get("error.data", options.data()), e);
        }
    }

    private LocalSecrets secrets() throws CannotRun {
        try {
            return LocalSecrets.of(options.data());
        } catch (IOException e) {
            throw new CannotRun(words.get("error.data", options.data()), e);
        }
    }

    private Mailbox mailbox() throws CannotRun {
        try {
            return Mailbox.start(options.mailPort(), options.data().resolve("mail"));
        } catch (IOException e) {
            throw new CannotRun(words.get("error.data", options.data()), e);
        }
    }

    private LocalPostgres postgres(LocalSecrets secrets) throws CannotRun {
        Path folder = options.data().resolve("postgres");
        try {
            return LocalPostgres.start(folder, options.postgresPort(), secrets.ownerPassword());
        } catch (IOException | IllegalStateException e) {
            String reason = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
            throw new CannotRun(
                    words.get("error.data-corrupt", folder, reason.lines().findFirst().orElse("")),
                    e);
        }
    }

    private KeycloakServer keycloak(LocalSecrets secrets) {
        try {
            RealmSettings realm =
                    new RealmSettings(
                            publicUrl(),
                            secrets.webSecret(),
                            secrets.adminSecret(),
                            "127.0.0.1",
                            options.mailPort(),
                            "ne-pas-repondre@esja.test");
            return keep(
                    KeycloakServer.start(
                            KeycloakFiles.inProject(root),
                            options.data().resolve("keycloak"),
                            options.keycloakPort(),
                            realm,
                            phase -> {
                                if (phase == KeycloakPhase.BUILDING) {
                                    OUT.println("  … " + words.get("step.keycloak-building"));
                                }
                            }));
        } catch (IOException e) {
            throw new CompletionException(e);
        }
    }

    private void await(CompletableFuture<KeycloakServer> identities) throws CannotRun {
        try {
            identities.join();
        } catch (CompletionException e) {
            Throwable cause = e.getCause() == null ? e : e.getCause();
            throw new CannotRun(words.get("error.keycloak", String.valueOf(cause.getMessage())), e);
        }
    }

    private void command(
            Path jar, Map<String, String> settings, Path log, String error, String... arguments)
            throws CannotRun, InterruptedException {
        try (ApplicationProcess command =
                keep(ApplicationProcess.start(jar, settings, log, arguments))) {
            command.awaitSuccess();
        } catch (IOException e) {
            throw new CannotRun(words.get(error, String.valueOf(e.getMessage()), log), e);
        }
    }

    private ApplicationProcess application(Path jar, Map<String, String> settings, Path log)
            throws CannotRun, InterruptedException {
        try {
            ApplicationProcess application = keep(ApplicationProcess.start(jar, settings, log));
            application.awaitHealthy(
                    URI.create(
                            "http://localhost:" + options.managementPort() + "/actuator/health"));
            return application;
        } catch (IOException e) {
            throw new CannotRun(
                    words.get("error.application", String.valueOf(e.getMessage()), log), e);
        }
    }

    private Map<String, String> settings(
            LocalSecrets secrets, LocalPostgres postgres, Mailbox mailbox) {
        URI keycloak = URI.create("http://localhost:" + options.keycloakPort());
        Map<String, String> settings = new HashMap<>();
        settings.put("ESJA_PORT", Integer.toString(options.port()));
        settings.put("ESJA_MANAGEMENT_PORT", Integer.toString(options.managementPort()));
        settings.put("ESJA_PUBLIC_URL", publicUrl().toString());
        settings.put("ESJA_DB_URL", postgres.url());
        settings.put("ESJA_DB_OWNER_USER", LocalPostgres.OWNER);
        settings.put("ESJA_DB_OWNER_PASSWORD", secrets.ownerPassword());
        settings.put("ESJA_MASTER_KEY", secrets.masterKey());
        settings.put("ESJA_OIDC_ISSUER", keycloak + "/realms/esja");
        settings.put("ESJA_OIDC_CLIENT_ID", "esja-web");
        settings.put("ESJA_OIDC_CLIENT_SECRET", secrets.webSecret());
        settings.put("ESJA_KEYCLOAK_ADMIN_URL", keycloak.toString());
        settings.put("ESJA_KEYCLOAK_ADMIN_CLIENT", "esja-admin");
        settings.put("ESJA_KEYCLOAK_ADMIN_SECRET", secrets.adminSecret());
        settings.put("ESJA_SMTP_URL", "smtp://127.0.0.1:" + mailbox.port());
        settings.put("ESJA_DEV_MAIL", mailbox.folder().toString());
        return settings;
    }

    /// The same settings for `./esja admin`, readable by their owner only.
    private void writeAdminSettings(Map<String, String> settings) throws CannotRun {
        Path file = options.data().resolve("admin.env");
        try {
            if (!Files.exists(file)) {
                Files.createFile(
                        file,
                        PosixFilePermissions.asFileAttribute(
                                PosixFilePermissions.fromString("rw-------")));
            }
            Files.write(
                    file,
                    settings.entrySet().stream()
                            .map(setting ->
                                    setting.getKey()
                                            + "='"
                                            + setting.getValue().replace("'", "'\\''")
                                            + "'")
                            .sorted()
                            .toList());
        } catch (IOException e) {
            throw new CannotRun(words.get("error.data", options.data()), e);
        }
    }

    private URI publicUrl() {
        return URI.create("http://localhost:" + options.port());
    }

    private void printAddresses(boolean demonstration, LocalSecrets secrets) {
        OUT.println();
        OUT.println(words.get("ready.title"));
        line("ready.site", publicUrl() + "/");
        line("ready.workspace", publicUrl() + "/app");
        line("ready.mail", publicUrl() + "/dev/mail");
        line("ready.api", publicUrl() + "/api/openapi.json");
        line("ready.keycloak", "http://localhost:" + options.keycloakPort());
        line("ready.data", options.data().toString());
        if (demonstration) {
            OUT.println();
            OUT.println(words.get("ready.accounts", secrets.demonstrationPassword()));
            OUT.println("  operateur@esja.test        " + words.get("ready.operator"));
            OUT.println("  province@esja.test         " + words.get("ready.province"));
            OUT.println("  admin.estrie@esja.test     " + words.get("ready.pole-admin"));
            OUT.println("  gestion.…@esja.test        " + words.get("ready.organization"));
        }
        OUT.println();
        OUT.println(words.get(options.detached() ? "ready.stop-detached" : "ready.stop"));
    }

    private void line(String key, String value) {
        OUT.println("  " + (words.get(key) + " ".repeat(28)).substring(0, 27) + value);
    }

    private synchronized <T extends AutoCloseable> T keep(T server) {
        running.push(server);
        return server;
    }

    private synchronized void stop() {
        stopping = true;
        boolean anything = !running.isEmpty();
        if (anything) {
            OUT.println(words.get("stopping"));
        }
        while (!running.isEmpty()) {
            try {
                running.pop().close();
            } catch (Exception e) {
                System.err.println(e.getMessage());
            }
        }
        if (anything) {
            for (String mark : new String[] {"run.pid", "ready"}) {
                try {
                    Files.deleteIfExists(options.data().resolve(mark));
                } catch (IOException e) {
                    System.err.println(e.getMessage());
                }
            }
            OUT.println(words.get("stopped"));
        }
    }

    /// Prints each step with the seconds it took.
    private final class Step {

        private long begun = System.nanoTime();

        void done(String key) {
            long now = System.nanoTime();
            String took = "%.1f".formatted((now - begun) / 1e9);
            begun = now;
            OUT.println(
                    "  ✓ "
                            + (words.get(key) + " ".repeat(40)).substring(0, 40)
                            + words.get("step.done", took));
        }
    }
}
