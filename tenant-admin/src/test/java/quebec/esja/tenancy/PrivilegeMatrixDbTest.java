package quebec.esja.tenancy;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import quebec.esja.testing.TwoPoles;

/// Read from PostgreSQL's catalogs, so that a table, sequence or function added tomorrow is covered without a change here.
class PrivilegeMatrixDbTest {

    @RegisterExtension static final TwoPoles POLES = TwoPoles.open();

    /// Every (login, relation, privilege) that is granted, for the logins of this database's Pôles and the two shared ones.
    private static final String RELATIONS =
            """
            SELECT l.rolname, n.nspname, c.relname, p.privilege
            FROM pg_roles l
            CROSS JOIN pg_class c
            JOIN pg_namespace n ON n.oid = c.relnamespace
            CROSS JOIN (VALUES ('SELECT'), ('INSERT'), ('UPDATE'), ('DELETE'), ('TRUNCATE'), ('REFERENCES'), ('TRIGGER')) AS p (privilege)
            WHERE l.rolname = ANY (?) AND c.relkind IN ('r', 'v', 'm', 'p', 'f')
              AND n.nspname NOT IN ('pg_catalog', 'information_schema', 'pg_toast')
              AND has_table_privilege(l.oid, c.oid, p.privilege)
            """;

    @Test
    void aLoginTouchesItsOwnTablesAndNothingOfAnotherPole() throws SQLException {
        List<String> strangers = new ArrayList<>();
        boolean ownFound = false;
        for (Grant grant : grants()) {
            boolean own = grant.login().equals("esja_" + grant.schema());
            ownFound |= own;
            if (!own && !allowedAcross(grant)) {
                strangers.add(grant.toString());
            }
        }
        assertThat(ownFound).as("the logins reach their own schemas").isTrue();
        assertThat(strangers).as("privileges off the diagonal").isEmpty();
    }

    /// The short written list of what is shared.
    private static boolean allowedAcross(Grant grant) {
        boolean pole = grant.login().startsWith("esja_pole_");
        boolean reading = grant.privilege().equals("SELECT");
        return switch (grant.schema()) {
            case "reference" ->
                    reading
                            || grant.login().equals(PlatformTransactions.LOGIN)
                                    && grant.relation().equals("shared_synonym")
                                    && List.of("INSERT", "DELETE").contains(grant.privilege())
                            || grant.login().equals(PlatformTransactions.LOGIN)
                                    && grant.relation().equals("solicitation_rule")
                                    && List.of("INSERT", "UPDATE").contains(grant.privilege());
            case "province" ->
                    reading
                            && (grant.login().equals(ProvinceTransactions.LOGIN)
                                    || pole
                                            && Set.of(
                                                            "exchange",
                                                            "exchange_interest",
                                                            "exchange_question",
                                                            "exchange_documents",
                                                            "exchange_answer")
                                                    .contains(grant.relation()));
            case "platform" ->
                    !pole
                            && grant.login().equals(PlatformTransactions.LOGIN)
                            && List.of("SELECT", "INSERT", "UPDATE", "DELETE")
                                    .contains(grant.privilege());
            default -> false;
        };
    }

    @Test
    void theHistoryOfAPoleIsOnlyEverAddedTo() throws SQLException {
        assertThat(grants())
                .filteredOn(grant ->
                        Set.of("audit_entry", "need_log").contains(grant.relation())
                                && grant.schema().startsWith("pole_"))
                .extracting(Grant::privilege)
                .containsOnly("SELECT", "INSERT");
    }

    @Test
    void whatTwoPolesReadInOneTableIsChosenByAPolicyThatBindsTheOwnerToo() throws SQLException {
        assertThat(
                        strings(
                                """
                                SELECT DISTINCT n.nspname || '.' || c.relname
                                FROM pg_roles l CROSS JOIN pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
                                WHERE l.rolname = ANY (?) AND l.rolname LIKE 'esja\\_pole\\_%' AND n.nspname = 'province'
                                  AND c.relkind IN ('r', 'v', 'm', 'p', 'f') AND has_table_privilege(l.oid, c.oid, 'SELECT')
                                  AND NOT (c.relrowsecurity AND c.relforcerowsecurity)
                                """))
                .isEmpty();
    }

    @Test
    void nobodyButTheOwnerCreatesAnythingAnywhere() throws SQLException {
        assertThat(
                        strings(
                                """
                                SELECT l.rolname || ' creates in ' || n.nspname
                                FROM pg_roles l CROSS JOIN pg_namespace n
                                WHERE l.rolname = ANY (?) AND n.nspname NOT LIKE 'pg\\_%' AND has_schema_privilege(l.oid, n.oid, 'CREATE')
                                UNION ALL
                                SELECT l.rolname || ' creates schemas' FROM pg_roles l
                                WHERE l.rolname = ANY (?) AND has_database_privilege(l.oid, current_database(), 'CREATE')
                                """))
                .isEmpty();
    }

    @Test
    void noLoginIsAMemberOfAnotherNorPrivileged() throws SQLException {
        assertThat(
                        strings(
                                """
                                SELECT l.rolname || ' is a member of ' || g.rolname
                                FROM pg_roles l CROSS JOIN pg_roles g
                                WHERE l.rolname = ANY (?) AND l.oid <> g.oid AND pg_has_role(l.oid, g.oid, 'MEMBER')
                                UNION ALL
                                SELECT rolname || ' is privileged' FROM pg_roles
                                WHERE rolname = ANY (?) AND (rolsuper OR rolcreaterole OR rolcreatedb OR rolreplication OR rolbypassrls)
                                """))
                .isEmpty();
    }

    @Test
    void onlyPolesPublishAndNobodyCallsAnotherSchemasFunctions() throws SQLException {
        assertThat(
                        strings(
                                """
                                SELECT l.rolname || ' executes ' || n.nspname || '.' || p.proname
                                FROM pg_roles l CROSS JOIN pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace
                                WHERE l.rolname = ANY (?) AND n.nspname NOT IN ('pg_catalog', 'information_schema', 'extensions', 'reference')
                                  AND has_function_privilege(l.oid, p.oid, 'EXECUTE')
                                  AND NOT (l.rolname LIKE 'esja\\_pole\\_%' AND n.nspname = 'province' AND p.proname LIKE 'publish\\_%')
                                  AND NOT ('esja_' || n.nspname = l.rolname)
                                  AND NOT (l.rolname = 'esja_province' AND n.nspname = 'province' AND NOT p.prosecdef)
                                """))
                .isEmpty();
    }

    @Test
    void everyFunctionThatRunsAsItsOwnerHasAFixedSearchPath() throws SQLException {
        assertThat(
                        strings(
                                """
                                SELECT n.nspname || '.' || p.proname FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace
                                WHERE p.prosecdef AND n.nspname NOT IN ('pg_catalog', 'extensions')
                                  AND NOT EXISTS (SELECT 1 FROM unnest(p.proconfig) AS setting WHERE setting LIKE 'search\\_path=%')
                                """))
                .isEmpty();
    }

    @Test
    void thePublicHasNothing() throws SQLException {
        assertThat(
                        strings(
                                """
                                SELECT n.nspname || '.' || c.relname FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace,
                                    aclexplode(c.relacl) AS a
                                WHERE a.grantee = 0 AND n.nspname NOT IN ('pg_catalog', 'information_schema')
                                UNION ALL
                                SELECT 'connect to ' || d.datname FROM pg_database d, aclexplode(d.datacl) AS a
                                WHERE a.grantee = 0 AND d.datname = current_database()
                                UNION ALL
                                SELECT 'a table in public: ' || c.relname FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
                                WHERE n.nspname = 'public' AND c.relkind IN ('r', 'v')
                                """))
                .isEmpty();
    }

    @Test
    void theMatrixSeesAGrantThatShouldNotBe() throws SQLException {
        String table = POLES.estrie.schema().schema() + ".supplier";
        String login = POLES.mauricie.schema().login();
        try (Connection owner = POLES.province.postgres.owner(POLES.province.database);
                var statement = owner.createStatement()) {
            statement.execute("GRANT SELECT ON " + table + " TO " + login);
            try {
                assertThat(grants())
                        .contains(
                                new Grant(
                                        login,
                                        POLES.estrie.schema().schema(),
                                        "supplier",
                                        "SELECT"));
            } finally {
                statement.execute("REVOKE SELECT ON " + table + " FROM " + login);
            }
        }
    }

    private record Grant(String login, String schema, String relation, String privilege) {}

    private static List<Grant> grants() throws SQLException {
        List<Grant> grants = new ArrayList<>();
        try (Connection c = superuser();
                var query = c.prepareStatement(RELATIONS)) {
            query.setArray(1, logins(c));
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    grants.add(
                            new Grant(
                                    rows.getString(1),
                                    rows.getString(2),
                                    rows.getString(3),
                                    rows.getString(4)));
                }
            }
        }
        return grants;
    }

    private static List<String> strings(String sql) throws SQLException {
        List<String> found = new ArrayList<>();
        try (Connection c = superuser();
                var query = c.prepareStatement(sql)) {
            for (int i = 1; i <= query.getParameterMetaData().getParameterCount(); i++) {
                query.setArray(i, logins(c));
            }
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    found.add(rows.getString(1));
                }
            }
        }
        return found;
    }

    private static java.sql.Array logins(Connection c) throws SQLException {
        return c.createArrayOf(
                "text",
                new String[] {
                    POLES.estrie.schema().login(),
                    POLES.mauricie.schema().login(),
                    PlatformTransactions.LOGIN,
                    ProvinceTransactions.LOGIN
                });
    }

    private static Connection superuser() throws SQLException {
        return POLES.province.postgres.superuser(POLES.province.database);
    }
}
