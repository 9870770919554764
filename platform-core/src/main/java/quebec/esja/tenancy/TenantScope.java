package quebec.esja.tenancy;

import java.util.function.Supplier;

/// Which Pôle the present work is for. Bound at the doors only: a request, a workspace interaction, a job, a command.
///
/// There is no default: unbound work that asks for a tenant is a bug and fails. Inside a transaction the tenant cannot change.
public final class TenantScope {

    private static final ScopedValue<Tenant> CURRENT = ScopedValue.newInstance();

    private TenantScope() {}

    /// Does `work` for `tenant`.
    ///
    /// @throws IllegalStateException when a transaction of another tenant is open
    public static void run(Tenant tenant, Runnable work) {
        refuseInsideAnotherTenantsTransaction(tenant);
        ScopedValue.where(CURRENT, tenant).run(work);
    }

    /// Does `work` for `tenant` and returns what it returns.
    public static <T> T call(Tenant tenant, Supplier<T> work) {
        refuseInsideAnotherTenantsTransaction(tenant);
        return ScopedValue.where(CURRENT, tenant).call(work::get);
    }

    /// The bound tenant.
    ///
    /// @throws IllegalStateException when none is bound
    public static Tenant current() {
        if (!CURRENT.isBound()) {
            throw new IllegalStateException("no Pôle is bound to this work");
        }
        return CURRENT.get();
    }

    public static boolean isBound() {
        return CURRENT.isBound();
    }

    private static void refuseInsideAnotherTenantsTransaction(Tenant tenant) {
        if (TenantTransactions.isOpenForAnother(tenant)) {
            throw new IllegalStateException("the Pôle cannot change inside a transaction");
        }
    }
}
