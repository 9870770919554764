package quebec.esja.members;

import java.time.Instant;
import java.util.Optional;
import quebec.esja.kernel.MemberId;

/// A member as the list of the team shows them.
///
/// @param sent        when the invitation last left; absent while it waits
/// @param sending     whether an invitation is to leave now
/// @param firstSignIn absent while the invitation was not followed
public record MemberRow(
        MemberId id,
        String name,
        String email,
        Optional<PoleRole> role,
        Instant invited,
        Optional<Instant> sent,
        boolean sending,
        Optional<Instant> firstSignIn) {}
