package quebec.esja.local;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.apache.commons.io.FileUtils;
import org.apache.commons.io.file.PathUtils;

/// A PostgreSQL 18 server on the loopback interface, with a database owned by `esja_owner`.
///
/// Logins authenticate by SCRAM as in production; only the superuser `postgres` is trusted from this machine.
/// `esja_owner` is not a superuser: it may create roles and schemas, as a managed PostgreSQL would allow.
public final class LocalPostgres implements AutoCloseable {

    /// The login that owns every schema.
    public static final String OWNER = "esja_owner";

    private static final AtomicInteger DATABASES = new AtomicInteger();

    private final AutoCloseable server;
    private final String host;
    private final int port;
    private final String superuserPassword;
    private final String ownerPassword;

    private LocalPostgres(
            AutoCloseable server,
            String host,
            int port,
            String superuserPassword,
            String ownerPassword) {
        this.server = server;
        this.host = host;
        this.port = port;
        this.superuserPassword = superuserPassword;
        this.ownerPassword = ownerPassword;
    }

    /// A server that runs already and asks passwords of everyone, given its roles and database.
    ///
    /// @param server ended with what is returned
    /// @throws IOException when its roles could not be prepared
    public static LocalPostgres over(
            AutoCloseable server,
            String host,
            int port,
            String superuserPassword,
            String ownerPassword)
            throws IOException {
        return prepared(
                new LocalPostgres(server, host, port, superuserPassword, ownerPassword), false);
    }

    /// Starts a server whose data stay in `data`, on `port`, and which writes to `log`.
    ///
    /// A first start that was cut short is begun anew.
    ///
    /// @throws IOException when the folder holds no usable data or the server does not come up
    public static LocalPostgres start(Path data, int port, String ownerPassword, Path log)
            throws IOException {
        Path unfinished = data.resolveSibling(data.getFileName() + "-unfinished");
        if (Files.exists(unfinished)) {
            FileUtils.deleteDirectory(data.toFile());
        }
        Files.createDirectories(data);
        if (PathUtils.isEmptyDirectory(data)) {
            Files.writeString(unfinished, "");
        }
        Files.deleteIfExists(log);
        EmbeddedPostgres.Builder server =
                EmbeddedPostgres.builder()
                        .setDataDirectory(data)
                        .setCleanDataDirectory(false)
                        .setOutputRedirector(ProcessBuilder.Redirect.appendTo(log.toFile()))
                        .setPort(port);
        try (PostgresStart start = PostgresStart.watch(log)) {
            try {
                LocalPostgres postgres = start(server, ownerPassword, Optional.of(data));
                Files.deleteIfExists(unfinished);
                return postgres;
            } catch (IOException | IllegalStateException e) {
                if (start.failed()) {
                    throw new IOException(start.reason(), e);
                }
                throw e;
            }
        }
    }

    /// Starts a server on a free port whose data vanish with it: for tests and code generation.
    public static LocalPostgres temporary(String ownerPassword) throws IOException {
        return start(
                EmbeddedPostgres.builder().setPort(Ports.free()), ownerPassword, Optional.empty());
    }

    /// The one temporary server of this process, shared by its tests and ended with the process.
    public static LocalPostgres shared() {
        return Shared.SERVER;
    }

    /// @param kept where its data stay; absent when they vanish with it
    private static LocalPostgres start(
            EmbeddedPostgres.Builder builder, String ownerPassword, Optional<Path> kept)
            throws IOException {
        builder.setLocaleConfig("locale", "C.UTF-8")
                .setLocaleConfig("encoding", "UTF8")
                .setPGStartupWait(Duration.ofSeconds(60))
                .setServerConfig("max_connections", "200")
                .setServerConfig("shared_buffers", "128MB")
                .setServerConfig("timezone", "UTC")
                .setServerConfig("jit", "off");
        if (kept.isEmpty()) {
            builder.setServerConfig("fsync", "off")
                    .setServerConfig("full_page_writes", "off")
                    .setServerConfig("synchronous_commit", "off");
        } else {
            builder.setServerConfig("fsync", "on").setServerConfig("synchronous_commit", "on");
        }
        EmbeddedPostgres server = builder.start();
        AutoCloseable whole = kept.isPresent() ? untilGone(server, kept.get()) : server;
        return prepared(
                new LocalPostgres(whole, "localhost", server.getPort(), "", ownerPassword), true);
    }

    /// The embedded server calls itself ended when its data are free, an instant before its process is gone; or at once, when
    /// its own shutdown hook ends it already.
    private static AutoCloseable untilGone(EmbeddedPostgres server, Path data) throws IOException {
        long pid;
        try (Stream<String> lines = Files.lines(data.resolve("postmaster.pid"))) {
            pid = Long.parseLong(lines.findFirst().orElseThrow().strip());
        }
        return () -> {
            server.close();
            Optional<ProcessHandle> left = ProcessHandle.of(pid);
            if (left.isPresent()) {
                left.get().onExit().get(20, TimeUnit.SECONDS);
            }
        };
    }

    private static LocalPostgres prepared(LocalPostgres postgres, boolean trusting)
            throws IOException {
        try {
            postgres.prepareRoles();
            if (trusting) {
                postgres.askPasswords();
            }
            postgres.createDatabase("esja");
        } catch (SQLException e) {
            postgres.close();
            throw new IOException(
                    "PostgreSQL answers, but its roles could not be prepared: " + e.getMessage(),
                    e);
        }
        return postgres;
    }

    public int port() {
        return port;
    }

    public String ownerPassword() {
        return ownerPassword;
    }

    /// JDBC address of the product's database, without user or password.
    public String url() {
        return url("esja");
    }

    public String url(String database) {
        return "jdbc:postgresql://" + host + ":" + port + "/" + database;
    }

    /// A connection of the superuser, for tests that must look from outside every wall.
    public Connection superuser(String database) throws SQLException {
        return DriverManager.getConnection(url(database), "postgres", superuserPassword);
    }

    public Connection owner(String database) throws SQLException {
        return DriverManager.getConnection(url(database), OWNER, ownerPassword);
    }

    /// Creates an empty database beside the others and returns its name: one per test class.
    public String newDatabase() throws SQLException {
        return newDatabase(Optional.empty());
    }

    /// The same, as a copy of `template`, to which nobody may be connected meanwhile.
    public String newDatabase(Optional<String> template) throws SQLException {
        String name = "esja_" + ProcessHandle.current().pid() + "_" + DATABASES.incrementAndGet();
        try (Connection c = superuser("postgres");
                var statement = c.createStatement()) {
            statement.execute(
                    "CREATE DATABASE "
                            + name
                            + " OWNER "
                            + OWNER
                            + template.map(t -> " TEMPLATE " + t).orElse(localeClause()));
            closeToStrangers(name, statement);
        }
        return name;
    }

    private void createDatabase(String name) throws SQLException {
        try (Connection c = superuser("postgres");
                var statement = c.createStatement()) {
            try (var found =
                    statement.executeQuery(
                            "SELECT 1 FROM pg_database WHERE datname = '" + name + "'")) {
                if (found.next()) {
                    return;
                }
            }
            statement.execute("CREATE DATABASE " + name + " OWNER " + OWNER + localeClause());
            closeToStrangers(name, statement);
        }
    }

    private static String localeClause() {
        return " TEMPLATE template0 LOCALE_PROVIDER icu ICU_LOCALE 'fr-CA' LOCALE 'C.UTF-8' ENCODING 'UTF8'";
    }

    private void closeToStrangers(String name, java.sql.Statement statement) throws SQLException {
        statement.execute("REVOKE ALL ON DATABASE " + name + " FROM PUBLIC");
        try (Connection c = superuser(name);
                var inside = c.createStatement()) {
            inside.execute("REVOKE ALL ON SCHEMA public FROM PUBLIC");
        }
    }

    private void prepareRoles() throws SQLException {
        try (Connection c = superuser("postgres");
                var statement = c.createStatement()) {
            boolean known;
            try (var found =
                    statement.executeQuery(
                            "SELECT 1 FROM pg_roles WHERE rolname = '" + OWNER + "'")) {
                known = found.next();
            }
            statement.execute(
                    (known ? "ALTER" : "CREATE")
                            + " ROLE "
                            + OWNER
                            + " LOGIN CREATEROLE NOSUPERUSER NOCREATEDB PASSWORD '"
                            + ownerPassword.replace("'", "''")
                            + "'");
        }
    }

    /// The embedded server begins by trusting everyone on this machine.
    private void askPasswords() throws SQLException {
        List<String> rules =
                List.of(
                        "local all postgres trust",
                        "host all postgres 127.0.0.1/32 trust",
                        "host all postgres ::1/128 trust",
                        "host all all 127.0.0.1/32 scram-sha-256",
                        "host all all ::1/128 scram-sha-256");
        try (Connection c = superuser("postgres");
                var statement = c.createStatement();
                var row = statement.executeQuery("SHOW hba_file")) {
            row.next();
            Files.write(Path.of(row.getString(1)), rules);
            statement.execute("SELECT pg_reload_conf()");
        } catch (IOException e) {
            throw new SQLException("pg_hba.conf could not be written", e);
        }
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (Exception e) {
            throw new IllegalStateException("PostgreSQL did not stop", e);
        }
    }

    private static final class Shared {
        static final LocalPostgres SERVER = open();

        private static LocalPostgres open() {
            try {
                return temporary("owner-of-tests");
            } catch (IOException e) {
                throw new IllegalStateException("No PostgreSQL for the tests", e);
            }
        }
    }
}
