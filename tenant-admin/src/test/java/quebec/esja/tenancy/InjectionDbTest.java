package quebec.esja.tenancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.stream.Stream;
import org.jooq.exception.DataAccessException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import quebec.esja.testing.TwoPoles;

/// What an attacker would type who found a way to inject SQL, tried on the real pools.
class InjectionDbTest {

    @RegisterExtension static final TwoPoles POLES = TwoPoles.open();

    static Stream<String> escapes() {
        String other = POLES.mauricie.schema().login();
        String schema = POLES.mauricie.schema().schema();
        return Stream.of(
                "SELECT count(*) FROM " + schema + ".supplier",
                "SET ROLE " + other,
                "SET LOCAL ROLE " + other,
                "RESET ROLE; SET ROLE " + other,
                "SELECT set_config('role', '" + other + "', true)",
                "SET SESSION AUTHORIZATION " + other,
                "DO $$ BEGIN EXECUTE 'SET ROLE " + other + "'; END $$",
                "INSERT INTO province.listing (pole_id) VALUES (gen_random_uuid())",
                "SELECT count(*) FROM province.contract_fact",
                "SELECT count(*) FROM platform.pole",
                "SELECT province.publishing_pole()",
                "SELECT count(*) FROM pg_catalog.pg_authid",
                "CREATE TABLE x (y int)",
                "CREATE SCHEMA x",
                "COPY (SELECT 1) TO PROGRAM 'true'",
                "UPDATE audit_entry SET actor_name = 'nobody'",
                "DELETE FROM audit_entry",
                "ALTER ROLE " + other + " PASSWORD 'x'",
                "GRANT " + other + " TO CURRENT_USER");
    }

    @ParameterizedTest
    @MethodSource("escapes")
    void isDeniedByTheDatabaseItself(String sql) {
        assertThatThrownBy(() ->
                        POLES.inEstrie(() ->
                                POLES.province.transactions.write(
                                        () -> TenantTransactions.dsl().execute(sql))))
                .isInstanceOf(DataAccessException.class)
                .rootCause()
                .satisfies(cause ->
                        assertThat(((SQLException) cause).getSQLState())
                                .as(
                                        "insufficient privilege, not a typing error: %s",
                                        cause.getMessage())
                                .isIn("42501", "0LP01", "28000"));
    }

    @Test
    void aSearchPathChangedInsideATransactionIsCaughtBeforeTheCommit() {
        assertThatThrownBy(() ->
                        POLES.inEstrie(() ->
                                POLES.province.transactions.write(() ->
                                        TenantTransactions.dsl()
                                                .execute(
                                                        "DO $$ BEGIN PERFORM set_config('search_path', 'pg_catalog', false); END $$"))))
                .isInstanceOf(TenantBindingViolation.class);

        String path =
                POLES.inEstrie(() ->
                        POLES.province.transactions.read(() ->
                                TenantTransactions.dsl()
                                        .fetchValue("SHOW search_path")
                                        .toString()));
        assertThat(path).isEqualTo(POLES.estrie.tenant().searchPath());
    }

    @Test
    void theGuardAbortsAConnectionOfAnotherTenant() throws SQLException {
        try (Connection estrie = POLES.province.databases.connection(POLES.estrie.tenant())) {
            ConnectionGuard guard = TenantDatabases.guard(POLES.mauricie.tenant());

            assertThatThrownBy(() -> guard.check(estrie))
                    .isInstanceOf(TenantBindingViolation.class);
            assertThatThrownBy(() -> estrie.createStatement().execute("SELECT 1"))
                    .isInstanceOf(SQLException.class);
        }
    }

    @Test
    void withoutALoginPerTenantTheSameProbeWouldSucceed() throws SQLException {
        try (Connection superuser = POLES.province.postgres.superuser(POLES.province.database);
                var statement = superuser.createStatement()) {
            statement.execute(
                    "GRANT "
                            + POLES.mauricie.schema().login()
                            + " TO "
                            + POLES.estrie.schema().login());
            try {
                POLES.inEstrie(() ->
                        POLES.province.transactions.write(() ->
                                TenantTransactions.dsl()
                                        .execute(
                                                "SET LOCAL ROLE "
                                                        + POLES.mauricie.schema().login())));
            } finally {
                statement.execute(
                        "REVOKE "
                                + POLES.mauricie.schema().login()
                                + " FROM "
                                + POLES.estrie.schema().login());
            }
        }
    }

    @Test
    void thePasswordOfOneLoginOpensNoOther() {
        String stolen =
                new LoginPasswords(POLES.province.settings).of(POLES.estrie.schema().login(), 1);

        assertThatThrownBy(() ->
                        java.sql.DriverManager.getConnection(
                                POLES.province.settings.url(),
                                POLES.mauricie.schema().login(),
                                stolen))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("password authentication failed");
    }
}
