package quebec.esja.buyers;

import java.time.Instant;
import java.util.Optional;
import quebec.esja.kernel.MemberId;

/// Someone who acts for a buyer.
///
/// @param role        `buyer-manager` or `buyer-member`
/// @param firstSignIn absent while the invitation was not followed
public record BuyerPerson(
        MemberId id, String name, String email, String role, Optional<Instant> firstSignIn) {}
