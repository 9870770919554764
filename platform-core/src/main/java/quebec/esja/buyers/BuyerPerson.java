package quebec.esja.buyers;

import java.time.Instant;
import java.util.Optional;
import quebec.esja.kernel.MemberId;

/// Someone who acts for a buyer.
///
/// @param firstSignIn absent while the invitation was not followed
public record BuyerPerson(
        MemberId id, String name, String email, BuyerRole role, Optional<Instant> firstSignIn) {}
