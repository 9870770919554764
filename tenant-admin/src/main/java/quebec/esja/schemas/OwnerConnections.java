package quebec.esja.schemas;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;

/// Short-lived connections of the owner. There is no pool: the owner works rarely and never for a request.
class OwnerConnections {

    private final OwnerSettings settings;

    OwnerConnections(OwnerSettings settings) {
        this.settings = settings;
    }

    Connection open() throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("user", settings.user());
        properties.setProperty("password", settings.password());
        properties.setProperty("ApplicationName", "esja-owner");
        properties.setProperty("connectTimeout", "10");
        return DriverManager.getConnection(settings.url(), properties);
    }

    /// Runs the statements in one transaction: all or none.
    void execute(Iterable<String> statements) {
        try (Connection connection = open()) {
            connection.setAutoCommit(false);
            try (Statement statement = connection.createStatement()) {
                for (String sql : statements) {
                    statement.execute(sql);
                }
            }
            connection.commit();
        } catch (SQLException e) {
            throw new SchemaFault(e.getMessage(), e);
        }
    }

    OwnerSettings settings() {
        return settings;
    }
}
