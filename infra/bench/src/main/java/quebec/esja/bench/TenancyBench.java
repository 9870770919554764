package quebec.esja.bench;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Optional;
import quebec.esja.kernel.SupplierId;
import quebec.esja.poles.Pole;
import quebec.esja.tenancy.LoginPasswords;
import quebec.esja.tenancy.Tenant;
import quebec.esja.tenancy.TenantScope;
import quebec.esja.tenancy.TenantTransactions;

/// What a read costs through the tenant's scope, guard and transaction, against the same SQL on a plain pool of one login.
final class TenancyBench {

    private static final String SQL = "SELECT name FROM supplier WHERE id = ?";
    private static final int ROUNDS = 60;
    private static final int READS = 400;

    private TenancyBench() {}

    static Measure run(ManyPoles many) throws SQLException {
        Pole pole = many.poles().getFirst();
        Tenant tenant = pole.tenant();
        SupplierId supplier =
                TenantScope.call(tenant, () -> many.directory().suppliers.known()).getFirst().id();
        try (HikariDataSource plain = plainPool(many, tenant)) {
            double[] ratios = new double[ROUNDS];
            for (int round = -10; round < ROUNDS; round++) {
                long bare = plain(plain, supplier);
                long scoped = scoped(many, tenant, supplier);
                if (round >= 0) {
                    ratios[round] = (double) scoped / bare;
                }
            }
            Arrays.sort(ratios);
            return new Measure(
                    "tenancy: one read through TenantScope / plain pool",
                    ratios[ROUNDS / 2],
                    "ratio",
                    1.05,
                    true);
        }
    }

    static HikariDataSource plainPool(ManyPoles many, Tenant tenant) {
        return plainPool(many, tenant.login(), tenant.loginVersion(), tenant.searchPath());
    }

    static HikariDataSource plainPool(
            ManyPoles many, String login, int loginVersion, String searchPath) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(many.province().settings.url());
        config.setUsername(login);
        config.setPassword(new LoginPasswords(many.province().settings).of(login, loginVersion));
        config.setMaximumPoolSize(4);
        config.setAutoCommit(false);
        config.addDataSourceProperty("currentSchema", searchPath);
        return new HikariDataSource(config);
    }

    private static long plain(HikariDataSource pool, SupplierId supplier) throws SQLException {
        long begun = System.nanoTime();
        for (int i = 0; i < READS; i++) {
            try (Connection connection = pool.getConnection()) {
                connection.setReadOnly(true);
                try (var select = connection.prepareStatement(SQL)) {
                    select.setObject(1, supplier.value());
                    try (var row = select.executeQuery()) {
                        row.next();
                        required(Optional.ofNullable(row.getString(1)));
                    }
                }
                connection.commit();
            }
        }
        return System.nanoTime() - begun;
    }

    private static long scoped(ManyPoles many, Tenant tenant, SupplierId supplier) {
        TenantTransactions transactions = many.province().transactions;
        long begun = System.nanoTime();
        for (int i = 0; i < READS; i++) {
            TenantScope.run(
                    tenant,
                    () ->
                            required(
                                    transactions.read(() ->
                                            TenantTransactions.dsl()
                                                    .connectionResult(connection -> {
                                                        try (var select =
                                                                connection.prepareStatement(SQL)) {
                                                            select.setObject(1, supplier.value());
                                                            try (var row = select.executeQuery()) {
                                                                row.next();
                                                                return Optional.ofNullable(
                                                                        row.getString(1));
                                                            }
                                                        }
                                                    }))));
        }
        return System.nanoTime() - begun;
    }

    private static void required(Optional<String> name) {
        if (name.isEmpty()) {
            throw new IllegalStateException("the row was not read");
        }
    }
}
