package quebec.esja.managers;

import java.time.Instant;
import java.util.Optional;
import quebec.esja.kernel.EmailAddress;
import quebec.esja.kernel.MemberId;

/// Someone who manages an enterprise.
///
/// @param firstSignIn absent while the invitation was not followed
public record SupplierPerson(
        MemberId id, String name, EmailAddress email, Optional<Instant> firstSignIn) {}
