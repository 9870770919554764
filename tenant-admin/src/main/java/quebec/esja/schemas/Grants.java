package quebec.esja.schemas;

import java.util.ArrayList;
import java.util.List;
import quebec.esja.tenancy.LoginPasswords;
import quebec.esja.tenancy.PlatformTransactions;
import quebec.esja.tenancy.ProvinceTransactions;

/// What each login may touch, as statements for the owner; nothing else is granted anywhere.
///
/// @param url JDBC address of the database
record Grants(String url, LoginPasswords passwords) {

    /// To the two logins that all Pôles share, which are created when they are not there.
    ///
    /// @param known the logins there are
    List<String> shared(List<String> known) {
        List<String> statements = new ArrayList<>();
        for (String login : List.of(PlatformTransactions.LOGIN, ProvinceTransactions.LOGIN)) {
            String password = passwords.of(login, 1);
            statements.add(
                    (known.contains(login) ? "ALTER" : "CREATE")
                            + " ROLE "
                            + login
                            + " LOGIN NOINHERIT CONNECTION LIMIT 60 PASSWORD '"
                            + password
                            + "'");
            statements.add(grantConnect(login));
            statements.add("GRANT USAGE ON SCHEMA reference, extensions TO " + login);
            statements.add("GRANT SELECT ON ALL TABLES IN SCHEMA reference TO " + login);
            statements.add("GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA reference TO " + login);
        }
        statements.add("GRANT USAGE ON SCHEMA platform TO " + PlatformTransactions.LOGIN);
        statements.add(
                "GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA platform TO "
                        + PlatformTransactions.LOGIN);
        statements.add(
                "GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA platform TO "
                        + PlatformTransactions.LOGIN);
        statements.add(
                "REVOKE ALL ON platform.flyway_schema_history FROM " + PlatformTransactions.LOGIN);
        statements.add(
                "GRANT INSERT, DELETE ON reference.shared_synonym TO "
                        + PlatformTransactions.LOGIN);
        statements.add(
                "GRANT INSERT, UPDATE ON reference.solicitation_rule TO "
                        + PlatformTransactions.LOGIN);
        statements.add("GRANT USAGE ON SCHEMA province TO " + ProvinceTransactions.LOGIN);
        statements.add(
                "GRANT SELECT ON ALL TABLES IN SCHEMA province TO " + ProvinceTransactions.LOGIN);
        statements.add(
                "REVOKE ALL ON province.flyway_schema_history, reference.flyway_schema_history FROM "
                        + ProvinceTransactions.LOGIN
                        + ", "
                        + PlatformTransactions.LOGIN);
        return statements;
    }

    /// To the login of a Pôle: its own schema, the reference data, to publish to the province, and to read what it exchanges with
    /// other Pôles, whose rows a forced policy chooses.
    List<String> of(PoleSchema pole) {
        String login = pole.login();
        String schema = pole.schema();
        return List.of(
                grantConnect(login),
                "GRANT USAGE ON SCHEMA " + schema + ", reference, extensions, province TO " + login,
                "GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA "
                        + schema
                        + " TO "
                        + login,
                "GRANT USAGE ON ALL SEQUENCES IN SCHEMA " + schema + " TO " + login,
                "GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA " + schema + ", reference TO " + login,
                "REVOKE ALL ON " + schema + ".flyway_schema_history FROM " + login,
                "REVOKE UPDATE, DELETE ON "
                        + schema
                        + ".audit_entry, "
                        + schema
                        + ".need_log FROM "
                        + login,
                "GRANT SELECT ON ALL TABLES IN SCHEMA reference TO " + login,
                "REVOKE ALL ON reference.flyway_schema_history FROM " + login,
                """
                GRANT SELECT ON province.exchange, province.exchange_interest, province.exchange_question,
                    province.exchange_documents, province.exchange_answer TO %s
                """
                        .formatted(login),
                """
                DO $$
                DECLARE publish record;
                BEGIN
                    FOR publish IN
                        SELECT p.oid::regprocedure AS signature
                        FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace
                        WHERE n.nspname = 'province' AND p.proname LIKE 'publish\\_%%'
                    LOOP
                        EXECUTE 'GRANT EXECUTE ON FUNCTION ' || publish.signature || ' TO %s';
                    END LOOP;
                END $$
                """
                        .formatted(login));
    }

    private String grantConnect(String login) {
        String path = url.contains("?") ? url.substring(0, url.indexOf('?')) : url;
        return "GRANT CONNECT ON DATABASE "
                + path.substring(path.lastIndexOf('/') + 1)
                + " TO "
                + login;
    }
}
