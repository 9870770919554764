package quebec.esja.security;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import quebec.esja.Role;
import quebec.esja.members.Members;
import quebec.esja.members.Membership;
import quebec.esja.members.PoleRole;
import quebec.esja.tenancy.Tenant;
import quebec.esja.tenancy.TenantScope;

/// Asks the Pôle's own schema, each time: whoever is taken off the list is out at the next request.
@Component
final class PoleMembers implements Memberships {

    private final Members members;

    PoleMembers(Members members) {
        this.members = members;
    }

    @Override
    public Set<Role> roles(Tenant tenant, Person person) {
        return TenantScope.call(
                        tenant, () -> members.recognise(person.subject(), person.verifiedEmail()))
                .map(PoleMembers::roles)
                .orElseGet(Set::of);
    }

    private static Set<Role> roles(Membership membership) {
        var team = membership.role().map(PoleMembers::role).stream();
        var supplier =
                membership.suppliers().isEmpty()
                        ? Stream.<Role>empty()
                        : Stream.of(Role.SUPPLIER_MANAGER);
        var buyers =
                membership.buyers().values().stream().map(Role::ofCode).flatMap(Optional::stream);
        return Stream.of(team, supplier, buyers)
                .flatMap(roles -> roles)
                .collect(Collectors.toSet());
    }

    private static Role role(PoleRole role) {
        return switch (role) {
            case ADMIN -> Role.POLE_ADMIN;
            case AGENT -> Role.POLE_AGENT;
            case COACH -> Role.COACH;
            case PARTNER -> Role.PARTNER;
        };
    }
}
