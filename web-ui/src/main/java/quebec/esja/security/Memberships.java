package quebec.esja.security;

import java.util.Set;
import quebec.esja.Role;
import quebec.esja.tenancy.Tenant;

/// What a Pôle's own list of members says of a person. The identity server may say they belong; only this list says as what.
@FunctionalInterface
public interface Memberships {

    /// The parts the person plays in that Pôle now; empty for someone who is not a member, or no longer.
    Set<Role> roles(Tenant tenant, Person person);
}
