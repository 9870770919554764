package quebec.esja.tenancy;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/// One small pool per Pôle, opened at first use; beyond a number of pools the least recently used idle one is closed.
@Component
public class TenantDatabases implements AutoCloseable {

    /// Connections per Pôle.
    static final int POOL_SIZE = 4;

    private static final int OPEN_POOLS = 40;

    private final DatabaseSettings settings;
    private final int openPools;
    private final Map<String, HikariDataSource> pools = new LinkedHashMap<>(16, 0.75f, true);

    @Autowired
    public TenantDatabases(DatabaseSettings settings) {
        this(settings, OPEN_POOLS);
    }

    TenantDatabases(DatabaseSettings settings, int openPools) {
        this.settings = settings;
        this.openPools = openPools;
    }

    /// A connection of the tenant's own login; the caller checks and closes it.
    Connection connection(Tenant tenant) throws SQLException {
        return pool(tenant).getConnection();
    }

    static ConnectionGuard guard(Tenant tenant) {
        return new ConnectionGuard(tenant.login(), tenant.searchPath());
    }

    private HikariDataSource pool(Tenant tenant) {
        String key = tenant.login() + ":" + tenant.loginVersion() + ":" + tenant.schema();
        List<HikariDataSource> surplus = new ArrayList<>();
        HikariDataSource pool;
        synchronized (pools) {
            pool =
                    pools.computeIfAbsent(
                            key,
                            ignored ->
                                    Pools.open(
                                            settings,
                                            tenant.login(),
                                            tenant.loginVersion(),
                                            tenant.searchPath(),
                                            POOL_SIZE));
            Iterator<HikariDataSource> eldestFirst = pools.values().iterator();
            while (pools.size() > openPools && eldestFirst.hasNext()) {
                HikariDataSource eldest = eldestFirst.next();
                if (!eldest.equals(pool)
                        && eldest.getHikariPoolMXBean().getActiveConnections() == 0) {
                    eldestFirst.remove();
                    surplus.add(eldest);
                }
            }
        }
        surplus.forEach(HikariDataSource::close);
        return pool;
    }

    /// Closes the pool of a login, so that its schema can be archived, restored or its password rotated.
    public void forget(Tenant tenant) {
        List<HikariDataSource> gone = new ArrayList<>();
        synchronized (pools) {
            pools.entrySet()
                    .removeIf(entry -> {
                        boolean ofTenant = entry.getKey().startsWith(tenant.login() + ":");
                        if (ofTenant) {
                            gone.add(entry.getValue());
                        }
                        return ofTenant;
                    });
        }
        gone.forEach(HikariDataSource::close);
    }

    @Override
    public void close() {
        synchronized (pools) {
            pools.values().forEach(HikariDataSource::close);
            pools.clear();
        }
    }
}
