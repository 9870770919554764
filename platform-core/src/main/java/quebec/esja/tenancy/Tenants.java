package quebec.esja.tenancy;

import java.util.List;
import java.util.Optional;
import quebec.esja.kernel.Slug;

/// The Pôles there are. Implemented by the registry of Pôles.
public interface Tenants {

    /// Pôles that serve: neither being opened, nor in maintenance, suspended or archived.
    List<Tenant> active();

    /// The serving Pôle of that address.
    Optional<Tenant> active(Slug slug);
}
