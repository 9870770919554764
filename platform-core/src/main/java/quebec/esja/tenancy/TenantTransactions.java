package quebec.esja.tenancy;

import java.util.function.Supplier;
import org.jooq.Configuration;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.conf.RenderMapping;
import org.jooq.conf.Settings;
import org.jooq.impl.DefaultConfiguration;
import org.springframework.stereotype.Component;

/// Transactions in the schema of the bound Pôle. Services open them; classes named `*Sql` work in them by [#dsl].
@Component
public class TenantTransactions {

    private static final ScopedValue<OpenTransaction> OPEN = ScopedValue.newInstance();

    private static final Configuration TEMPLATE =
            new DefaultConfiguration()
                    .set(SQLDialect.POSTGRES)
                    .set(
                            new Settings()
                                    .withRenderMapping(
                                            new RenderMapping().withDefaultSchema("pole"))
                                    .withExecuteLogging(false));

    private final TenantDatabases databases;

    public TenantTransactions(TenantDatabases databases) {
        this.databases = databases;
    }

    /// Does `work` in a transaction; inside one that is open it takes part in it.
    ///
    /// @throws IllegalStateException when no Pôle is bound, or inside a transaction that only reads
    public <T> T write(Supplier<T> work) {
        return inTransaction(true, work);
    }

    /// The same, for work that returns nothing.
    public void write(Runnable work) {
        inTransaction(
                true,
                () -> {
                    work.run();
                    return Boolean.TRUE;
                });
    }

    /// Does `work` in a transaction in which PostgreSQL refuses every write.
    public <T> T read(Supplier<T> work) {
        return inTransaction(false, work);
    }

    /// The same, in one snapshot: whatever is committed meanwhile, every query of `work` sees the Pôle as it was at the first.
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

    private <T> T inTransaction(boolean writable, Supplier<T> work) {
        Tenant tenant = TenantScope.current();
        if (OPEN.isBound()) {
            if (writable && !OPEN.get().writable()) {
                throw new IllegalStateException("a write inside a transaction that only reads");
            }
            return work.get();
        }
        return OpenTransaction.around(
                () -> databases.connection(tenant),
                TenantDatabases.guard(tenant),
                TEMPLATE,
                writable,
                tenant,
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

    static boolean isOpenForAnother(Tenant tenant) {
        return OPEN.isBound() && !OPEN.get().owner().equals(tenant);
    }
}
