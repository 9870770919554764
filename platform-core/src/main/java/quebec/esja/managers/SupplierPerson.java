package quebec.esja.managers;

import java.time.Instant;
import java.util.Optional;
import quebec.esja.kernel.EmailAddress;
import quebec.esja.kernel.MemberId;
import quebec.esja.members.SupplierRole;

/// Someone who keeps the profile of an enterprise.
///
/// @param firstSignIn absent while the invitation was not followed
public record SupplierPerson(
        MemberId id,
        String name,
        EmailAddress email,
        SupplierRole role,
        Optional<Instant> firstSignIn) {

    public boolean manages() {
        return role == SupplierRole.MANAGER;
    }
}
