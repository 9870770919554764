package quebec.esja.security;

import java.util.Map;
import java.util.Optional;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;

/// Reads logout tokens (OpenID Connect Back-Channel Logout 1.0, § 2.4–2.6).
final class LogoutTokens {

    private static final String EVENT = "http://schemas.openid.net/event/backchannel-logout";

    private final JwtDecoder decoder;

    LogoutTokens(JwtDecoder decoder) {
        this.decoder = decoder;
    }

    /// The `sid` of the session that is over; none when the token is not a valid one.
    Optional<String> session(String token) {
        try {
            var jwt = decoder.decode(token);
            var announced =
                    jwt.getClaims().get("events") instanceof Map<?, ?> events
                            && events.containsKey(EVENT);
            return announced && !jwt.hasClaim("nonce")
                    ? Optional.ofNullable(jwt.getClaimAsString("sid"))
                    : Optional.empty();
        } catch (JwtException e) {
            return Optional.empty();
        }
    }
}
