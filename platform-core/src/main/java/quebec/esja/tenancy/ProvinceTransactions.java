package quebec.esja.tenancy;

import com.zaxxer.hikari.HikariDataSource;
import java.util.function.Supplier;
import org.jooq.Configuration;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.conf.Settings;
import org.jooq.impl.DefaultConfiguration;
import org.springframework.stereotype.Component;

/// Transactions of the login `esja_province`: what the Pôles publish; reading only.
@Component
public class ProvinceTransactions implements AutoCloseable {

    /// The login, fixed by name.
    public static final String LOGIN = "esja_province";

    private static final String SEARCH_PATH = "province, extensions";
    private static final ScopedValue<OpenTransaction> OPEN = ScopedValue.newInstance();
    private static final Configuration TEMPLATE =
            new DefaultConfiguration()
                    .set(SQLDialect.POSTGRES)
                    .set(new Settings().withExecuteLogging(false));

    private final HikariDataSource pool;

    public ProvinceTransactions(DatabaseSettings settings) {
        this.pool = Pools.open(settings, LOGIN, 1, SEARCH_PATH, 8);
    }

    /// Does `work` in a transaction in which PostgreSQL refuses every write.
    public <T> T read(Supplier<T> work) {
        if (OPEN.isBound()) {
            return work.get();
        }
        return OpenTransaction.around(
                pool::getConnection,
                new ConnectionGuard(LOGIN, SEARCH_PATH),
                TEMPLATE,
                false,
                LOGIN,
                OPEN,
                work);
    }

    /// The same, in one snapshot: whatever is committed meanwhile, every query of `work` sees the province as it was at the
    /// first (PostgreSQL's REPEATABLE READ). Figures that stand beside each other are taken in one.
    ///
    /// @throws IllegalStateException inside an open transaction, which may have begun to read already
    public <T> T snapshot(Supplier<T> work) {
        if (OPEN.isBound()) {
            throw new IllegalStateException("a snapshot inside a transaction");
        }
        return read(() -> {
            OPEN.get().hold();
            return work.get();
        });
    }

    /// The way to the database of the open transaction, for `*Sql` classes.
    ///
    /// @throws IllegalStateException outside a transaction
    public static DSLContext dsl() {
        if (!OPEN.isBound()) {
            throw new IllegalStateException("no transaction is open");
        }
        return OPEN.get().dsl();
    }

    @Override
    public void close() {
        pool.close();
    }
}
