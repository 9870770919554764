package quebec.esja.tenancy;

/// A connection was not the one of the tenant it was asked for. The connection is gone; nothing was committed.
public final class TenantBindingViolation extends RuntimeException {

    private static final long serialVersionUID = 1L;

    TenantBindingViolation(String login) {
        super("a connection meant for " + login + " was bound otherwise");
    }
}
