package quebec.esja.tenancy;

import java.sql.Connection;
import java.sql.SQLException;
import org.postgresql.PGConnection;

/// Holds a connection against what it must be, from what PostgreSQL 18 reports to the driver, without a query.
///
/// Checked when a transaction takes the connection and before it commits. A connection that is not what it must be is
/// aborted, so that no pool lends it again.
record ConnectionGuard(String login, String searchPath) {

    /// @throws TenantBindingViolation when the session is another login's or its `search_path` was changed
    void check(Connection connection) throws SQLException {
        PGConnection reported = connection.unwrap(PGConnection.class);
        String actualLogin = reported.getParameterStatus("session_authorization");
        String actualPath = reported.getParameterStatus("search_path");
        if (!login.equals(actualLogin) || !searchPath.equals(actualPath)) {
            connection.abort(Runnable::run);
            throw new TenantBindingViolation(login);
        }
    }
}
