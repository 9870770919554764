package quebec.esja.schemas;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.output.MigrateResult;
import org.springframework.stereotype.Service;
import quebec.esja.kernel.PoleId;
import quebec.esja.kernel.Slug;
import quebec.esja.tenancy.DatabaseSettings;
import quebec.esja.tenancy.LoginPasswords;

/// Brings schemas to the version of this program and gives each login exactly what it may touch.
@Service
public class Schemas {

    /// In the order in which they depend on each other; all before any Pôle.
    private static final List<String> SHARED = List.of("reference", "platform", "province");

    private static final int AT_ONCE = 3;

    private final OwnerConnections owner;
    private final LoginPasswords passwords;
    private final Grants grants;
    private final ReferenceData referenceData;

    public Schemas(OwnerSettings settings, DatabaseSettings database) {
        this.owner = new OwnerConnections(settings);
        this.passwords = new LoginPasswords(database);
        this.grants = new Grants(settings.url(), passwords);
        this.referenceData = new ReferenceData();
    }

    /// Migrates what all Pôles share, loads the reference data of this version, and grants.
    ///
    /// @throws SchemaFault when anything fails: no Pôle is touched then
    public void migrateShared() {
        owner.execute(List.of("ALTER DEFAULT PRIVILEGES REVOKE EXECUTE ON FUNCTIONS FROM PUBLIC"));
        try {
            for (String schema : SHARED) {
                flyway(schema, schema).migrate();
            }
        } catch (FlywayException e) {
            throw new SchemaFault(e.getMessage(), e);
        }
        loadReferenceData();
        owner.execute(grants.shared(roles()));
    }

    private void loadReferenceData() {
        try (Connection connection = owner.open()) {
            referenceData.load(connection);
        } catch (SQLException e) {
            throw new SchemaFault(e.getMessage(), e);
        }
    }

    /// Does `work` while nobody else works on that Pôle, on any node.
    ///
    /// @return what `work` gives; empty when someone else is at it
    public <T> Optional<T> alone(Slug slug, Supplier<T> work) {
        try (Connection connection = owner.open();
                PreparedStatement lock =
                        connection.prepareStatement(
                                "SELECT pg_try_advisory_lock(hashtextextended(?, 7))")) {
            lock.setString(1, "esja-pole:" + slug);
            try (ResultSet row = lock.executeQuery()) {
                row.next();
                return row.getBoolean(1) ? Optional.of(work.get()) : Optional.empty();
            }
        } catch (SQLException e) {
            throw new SchemaFault(e.getMessage(), e);
        }
    }

    /// Creates the login and the schema of a new Pôle, at the version of this program.
    public void create(PoleSchema pole) {
        owner.execute(
                List.of(
                        "CREATE ROLE "
                                + pole.login()
                                + " LOGIN NOINHERIT CONNECTION LIMIT 20 PASSWORD '"
                                + passwords.of(pole.login(), pole.loginVersion())
                                + "'",
                        "CREATE SCHEMA " + pole.schema()));
        PoleMigration outcome = migrate(pole);
        if (outcome instanceof PoleMigration.Failed failed) {
            throw new SchemaFault(failed.reason(), new IllegalStateException(failed.reason()));
        }
    }

    /// Lets the login publish to the province in the name of its Pôle.
    public void registerPublisher(PoleId id, Slug slug, PoleSchema pole, String name) {
        try (Connection connection = owner.open();
                PreparedStatement insert =
                        connection.prepareStatement(
                                "INSERT INTO province.pole (pole_id, slug, login, name) VALUES (?, ?, ?, ?)")) {
            insert.setObject(1, id.value());
            insert.setString(2, slug.value());
            insert.setString(3, pole.login());
            insert.setString(4, name);
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new SchemaFault(e.getMessage(), e);
        }
    }

    /// Takes away the schema and the login of a Pôle, whether or not they are there. Its data are gone.
    public void drop(PoleSchema pole) {
        List<String> statements = new ArrayList<>();
        statements.add("DROP SCHEMA IF EXISTS " + pole.schema() + " CASCADE");
        statements.add("DELETE FROM province.pole WHERE login = '" + pole.login() + "'");
        if (roles().contains(pole.login())) {
            statements.add("DROP OWNED BY " + pole.login());
            statements.add("DROP ROLE " + pole.login());
        }
        disconnect(pole);
        owner.execute(statements);
    }

    private void disconnect(PoleSchema pole) {
        if (roles().contains(pole.login())) {
            owner.execute(
                    List.of(
                            "GRANT " + pole.login() + " TO CURRENT_USER",
                            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = '"
                                    + pole.login()
                                    + "'"));
        }
    }

    /// Migrates one Pôle and renews its grants.
    public PoleMigration migrate(PoleSchema pole) {
        long start = System.nanoTime();
        try {
            Flyway flyway = flyway(pole.schema(), "pole");
            MigrateResult result = flyway.migrate();
            owner.execute(grants.of(pole));
            MigrationInfo current = flyway.info().current();
            return new PoleMigration.Migrated(
                    pole.schema(),
                    current == null || current.getVersion() == null
                            ? "0"
                            : current.getVersion().getVersion(),
                    result.migrationsExecuted,
                    Duration.ofNanos(System.nanoTime() - start));
        } catch (FlywayException | SchemaFault e) {
            return new PoleMigration.Failed(pole.schema(), firstLine(e));
        }
    }

    /// Migrates every Pôle that is behind, a few at a time. One that fails stays where it was; the others go on.
    public List<PoleMigration> migrate(Collection<PoleSchema> poles) {
        renewPasswords(poles);
        String target = latestPoleVersion();
        Map<String, String> versions = versions(poles);
        List<Future<PoleMigration>> running = new ArrayList<>();
        try (ExecutorService workers = Executors.newFixedThreadPool(AT_ONCE)) {
            for (PoleSchema pole : poles) {
                running.add(
                        workers.submit(() ->
                                target.equals(versions.get(pole.schema()))
                                        ? new PoleMigration.Migrated(
                                                pole.schema(), target, 0, Duration.ZERO)
                                        : migrate(pole)));
            }
        }
        return running.stream().map(Future::resultNow).toList();
    }

    /// Passwords follow the master key and their version: a key that was changed is in force from the next start.
    private void renewPasswords(Collection<PoleSchema> poles) {
        owner.execute(
                poles.stream()
                        .map(pole ->
                                "ALTER ROLE "
                                        + pole.login()
                                        + " PASSWORD '"
                                        + passwords.of(pole.login(), pole.loginVersion())
                                        + "'")
                        .toList());
    }

    /// The version each schema is at, in one query; a schema whose last migration failed has none.
    public Map<String, String> versions(Collection<PoleSchema> poles) {
        List<String> known = new ArrayList<>();
        Map<String, String> versions = new HashMap<>();
        try (Connection connection = owner.open();
                Statement statement = connection.createStatement()) {
            try (ResultSet rows =
                    statement.executeQuery(
                            "SELECT schemaname FROM pg_tables WHERE tablename = 'flyway_schema_history' AND schemaname LIKE 'pole\\_%'")) {
                while (rows.next()) {
                    known.add(rows.getString(1));
                }
            }
            String union =
                    poles.stream()
                            .map(PoleSchema::schema)
                            .filter(known::contains)
                            .map(schema ->
                                    "(SELECT '"
                                            + schema
                                            + "' AS schema, CASE WHEN bool_and(success) THEN "
                                            + "(array_agg(version ORDER BY installed_rank DESC) FILTER (WHERE version IS NOT NULL))[1] END AS version "
                                            + "FROM "
                                            + schema
                                            + ".flyway_schema_history)")
                            .reduce((a, b) -> a + " UNION ALL " + b)
                            .orElse("");
            if (!union.isEmpty()) {
                try (ResultSet rows = statement.executeQuery(union)) {
                    while (rows.next()) {
                        versions.put(rows.getString(1), rows.getString(2));
                    }
                }
            }
            return versions;
        } catch (SQLException e) {
            throw new SchemaFault(e.getMessage(), e);
        }
    }

    private String latestPoleVersion() {
        MigrationInfo[] all = flyway("pole_none_yet", "pole").info().all();
        return all[all.length - 1].getVersion().getVersion();
    }

    private List<String> roles() {
        try (Connection connection = owner.open();
                Statement statement = connection.createStatement();
                ResultSet rows =
                        statement.executeQuery(
                                "SELECT rolname FROM pg_roles WHERE rolname LIKE 'esja\\_%'")) {
            List<String> roles = new ArrayList<>();
            while (rows.next()) {
                roles.add(rows.getString(1));
            }
            return roles;
        } catch (SQLException e) {
            throw new SchemaFault(e.getMessage(), e);
        }
    }

    private Flyway flyway(String schema, String folder) {
        OwnerSettings settings = owner.settings();
        return Flyway.configure()
                .dataSource(settings.url(), settings.user(), settings.password())
                .locations("classpath:db/" + folder)
                .schemas(schema)
                .defaultSchema(schema)
                .createSchemas(!schema.equals("pole_none_yet"))
                .initSql("SET lock_timeout = '1s'")
                .configuration(Map.of("flyway.postgresql.transactional.lock", "false"))
                .load();
    }

    private static String firstLine(Exception e) {
        String message = e.getMessage();
        return message == null
                ? e.getClass().getSimpleName()
                : message.lines().findFirst().orElse("");
    }
}
