package quebec.esja.tenancy;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;

/// How every pool is made: small, nothing idle, short waits, the login and `search_path` fixed at connect. Queries are planned
/// for data in memory and for many requests at once: by index, without helpers.
final class Pools {

    private Pools() {}

    static HikariDataSource open(
            DatabaseSettings settings,
            String login,
            int loginVersion,
            String searchPath,
            int size) {
        HikariConfig config = new HikariConfig();
        config.setPoolName(login);
        config.setJdbcUrl(settings.url());
        config.setUsername(login);
        config.setPassword(new LoginPasswords(settings).of(login, loginVersion));
        config.setMaximumPoolSize(size);
        config.setMinimumIdle(0);
        config.setIdleTimeout(60_000);
        config.setConnectionTimeout(5_000);
        config.setInitializationFailTimeout(-1);
        config.setAutoCommit(false);
        config.addDataSourceProperty("currentSchema", searchPath);
        config.addDataSourceProperty("ApplicationName", "esja");
        config.addDataSourceProperty("reWriteBatchedInserts", "true");
        config.addDataSourceProperty(
                "options",
                "-c statement_timeout=30000 -c lock_timeout=5000 -c idle_in_transaction_session_timeout=60000"
                        + " -c random_page_cost=1.1 -c max_parallel_workers_per_gather=0");
        return new HikariDataSource(config);
    }
}
