package quebec.esja.local;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/// `./esja run`: PostgreSQL, Keycloak, the mailbox and the application on this machine, until Ctrl-C.
///
/// The system property `esja.root` names the project's folder.
public final class Run {

    private final Words words;
    private final Terminal terminal;
    private final RunOptions options;
    private final Path root;
    private final Servers servers = new Servers();

    private Run(Words words, RunOptions options, Path root) {
        this.words = words;
        this.terminal = new Terminal(words);
        this.options = options;
        this.root = root;
    }

    public static void main(String[] arguments) throws InterruptedException {
        Words words = Words.ofTerminal();
        try {
            Path root = Path.of(System.getProperty("esja.root", ".")).toAbsolutePath();
            new Run(words, RunOptions.parse(arguments, words), root).run();
        } catch (CannotRun e) {
            Terminal.refuse(e);
            System.exit(1);
        }
    }

    private void run() throws CannotRun, InterruptedException {
        if (Runtime.version().feature() < 25) {
            throw new CannotRun(words.get("error.java", Runtime.version().feature()));
        }
        Path jar = root.resolve("web-ui/target/esja.jar");
        if (!Files.exists(jar)) {
            throw new CannotRun(words.get("error.jar"));
        }
        DataFolder data = DataFolder.hold(options.data(), words);
        Thread stop = new Thread(() -> stop(data), "esja-stop");
        Runtime.getRuntime().addShutdownHook(stop);
        try {
            checkPorts();
            start(data, jar);
        } catch (CannotRun e) {
            if (!servers.ending()) {
                Terminal.refuse(e);
            }
            System.exit(1);
        } catch (RuntimeException e) {
            if (!servers.ending()) {
                e.printStackTrace();
            }
            System.exit(1);
        }
    }

    private void start(DataFolder data, Path jar) throws CannotRun, InterruptedException {
        LocalSecrets secrets = data.secrets();
        Mailbox mailbox = servers.keep(mailbox(data));
        CompletableFuture<KeycloakServer> identities =
                CompletableFuture.supplyAsync(() -> keycloak(data, secrets));
        LocalPostgres postgres = servers.keep(postgres(data, secrets));
        terminal.done("step.postgres");
        Map<String, String> settings = settings(secrets, postgres, mailbox);
        data.writeAdminSettings(settings);
        await(identities);
        terminal.done("step.keycloak");
        boolean demonstration = !options.empty() || data.demonstrationLoaded();
        if (!options.empty() && !data.demonstrationLoaded()) {
            loadDemonstration(jar, settings, secrets, data.log("demonstration"));
            data.markDemonstrationLoaded();
            terminal.done("step.demonstration");
        }
        ApplicationProcess application = application(jar, settings, data.log("application"));
        terminal.done("step.application");
        data.markReady();
        terminal.ready(options, publicUrl(), demonstration, secrets);
        StartCache cache = new StartCache(jar);
        if (cache.option().isEmpty()) {
            cache.make(servers, settings, data.log("start-cache"));
        }
        while (application.alive()) {
            Thread.sleep(500);
        }
        throw new CannotRun(
                words.get("error.ended", words.get("step.application"), application.log()));
    }

    private void checkPorts() throws CannotRun {
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

    private Mailbox mailbox(DataFolder data) throws CannotRun {
        try {
            return Mailbox.start(options.mailPort(), data.mail());
        } catch (IOException e) {
            throw new CannotRun(words.get("error.data", data.path()), e);
        }
    }

    private LocalPostgres postgres(DataFolder data, LocalSecrets secrets) throws CannotRun {
        try {
            return LocalPostgres.start(
                    data.postgres(),
                    options.postgresPort(),
                    secrets.ownerPassword(),
                    data.log("postgres"));
        } catch (IOException | IllegalStateException e) {
            String reason = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
            throw new CannotRun(
                    words.get(
                            "error.data-corrupt",
                            data.postgres(),
                            reason.lines().findFirst().orElse("")),
                    e);
        }
    }

    private KeycloakServer keycloak(DataFolder data, LocalSecrets secrets) {
        try {
            RealmSettings realm =
                    new RealmSettings(
                            publicUrl(),
                            secrets.webSecret(),
                            secrets.adminSecret(),
                            "127.0.0.1",
                            options.mailPort(),
                            "ne-pas-repondre@esja.test");
            return servers.keep(
                    KeycloakServer.start(
                            KeycloakFiles.inProject(root),
                            data.keycloak(),
                            options.keycloakPort(),
                            realm,
                            phase -> {
                                if (phase == KeycloakPhase.BUILDING) {
                                    terminal.begun("step.keycloak-building");
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

    private void loadDemonstration(
            Path jar, Map<String, String> settings, LocalSecrets secrets, Path log)
            throws CannotRun, InterruptedException {
        Map<String, String> withPassword = new HashMap<>(settings);
        withPassword.put("ESJA_DEMONSTRATION_PASSWORD", secrets.demonstrationPassword());
        try (ApplicationProcess command =
                servers.keep(
                        ApplicationProcess.start(
                                jar, withPassword, log, "admin", "demonstration", "load"))) {
            command.awaitSuccess();
        } catch (IOException e) {
            throw new CannotRun(
                    words.get("error.demonstration", String.valueOf(e.getMessage()), log), e);
        }
    }

    private ApplicationProcess application(Path jar, Map<String, String> settings, Path log)
            throws CannotRun, InterruptedException {
        try {
            ApplicationProcess application =
                    servers.keep(ApplicationProcess.start(jar, settings, log));
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

    private URI publicUrl() {
        return URI.create("http://localhost:" + options.port());
    }

    private void stop(DataFolder data) {
        terminal.say("stopping");
        servers.endAll();
        data.close();
        terminal.say("stopped");
    }
}
