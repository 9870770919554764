package quebec.esja.members;

import java.util.Map;
import java.util.Optional;
import quebec.esja.audit.Actor;
import quebec.esja.kernel.BuyerId;
import quebec.esja.kernel.MemberId;
import quebec.esja.kernel.SupplierId;

/// What a signed-in person is in the bound Pôle, read from its schema at each request of consequence.
///
/// @param suppliers the enterprises whose profile this person keeps, with their part in each
/// @param buyers    the buyers this person acts for, with the role `buyer-manager` or `buyer-member`
public record Membership(
        MemberId id,
        String name,
        Optional<PoleRole> role,
        Map<SupplierId, SupplierRole> suppliers,
        Map<BuyerId, String> buyers) {

    public Actor actor() {
        return new Actor(id, name);
    }

    /// Admin or agent: those who register, review and import.
    /// Whether this person decides who has access to an enterprise's profile, and who sees what of it is not public.
    public boolean decidesFor(SupplierId supplier) {
        return isStaff() || suppliers.get(supplier) == SupplierRole.MANAGER;
    }

    public boolean isStaff() {
        return role.filter(r -> r == PoleRole.ADMIN || r == PoleRole.AGENT).isPresent();
    }

    public boolean isAdmin() {
        return role.filter(r -> r == PoleRole.ADMIN).isPresent();
    }
}
