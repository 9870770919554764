package quebec.esja.tenancy;

import com.zaxxer.hikari.HikariDataSource;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jooq.Configuration;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.conf.Settings;
import org.jooq.impl.DefaultConfiguration;
import org.springframework.stereotype.Component;

/// Transactions of the login `esja_platform`: the registry of Pôles, jobs, what operators did.
@Component
public class PlatformTransactions implements AutoCloseable {

    /// The login, fixed by name.
    public static final String LOGIN = "esja_platform";

    private static final String SEARCH_PATH = "platform, extensions";
    private static final ScopedValue<OpenTransaction> OPEN = ScopedValue.newInstance();
    private static final Configuration TEMPLATE =
            new DefaultConfiguration()
                    .set(SQLDialect.POSTGRES)
                    .set(new Settings().withExecuteLogging(false));

    private final HikariDataSource pool;

    public PlatformTransactions(DatabaseSettings settings) {
        this.pool = Pools.open(settings, LOGIN, 1, SEARCH_PATH, 6);
    }

    /// Does `work` in a transaction; inside one that is open it takes part in it.
    public <T> T write(Supplier<T> work) {
        return inTransaction(true, work);
    }

    /// Does `work` in a transaction in which PostgreSQL refuses every write.
    public <T> T read(Supplier<T> work) {
        return inTransaction(false, work);
    }

    private <T> T inTransaction(boolean writable, Supplier<T> work) {
        if (OPEN.isBound()) {
            if (writable && !OPEN.get().writable()) {
                throw new IllegalStateException("a write inside a transaction that only reads");
            }
            return work.get();
        }
        return OpenTransaction.around(
                pool::getConnection,
                new ConnectionGuard(LOGIN, SEARCH_PATH),
                TEMPLATE,
                writable,
                LOGIN,
                OPEN,
                work);
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

    /// The pool, for the scheduler of jobs, which keeps its table by itself.
    public DataSource schedulerDataSource() {
        return pool;
    }

    @Override
    public void close() {
        pool.close();
    }
}
