package quebec.esja.members;

import java.time.Instant;
import java.util.Optional;
import quebec.esja.kernel.MemberId;

/// A member as the list of the team shows them.
///
/// @param firstSignIn absent while the invitation was not followed
public record MemberRow(
        MemberId id,
        String name,
        String email,
        Optional<PoleRole> role,
        Instant invited,
        Optional<Instant> firstSignIn) {}
