package quebec.esja.running;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;

/// Someone signed in, for tests of views without a browser; the claims have Keycloak's shape.
public final class Identity {

    private Identity() {}

    /// @param role realm role, or empty
    public static Authentication of(
            String subject, String name, String email, String role, String... poles) {
        var token =
                OidcIdToken.withTokenValue("token-of-" + subject)
                        .subject(subject)
                        .issuedAt(Instant.now())
                        .expiresAt(Instant.now().plusSeconds(600))
                        .claim("name", name)
                        .claim("email", email)
                        .claim("email_verified", true)
                        .claim("realm_access", Map.of("roles", List.of(role)))
                        .claim(
                                "organization",
                                Arrays.stream(poles)
                                        .collect(
                                                Collectors.toMap(
                                                        pole -> pole,
                                                        pole ->
                                                                Map.of(
                                                                        "id",
                                                                        "organization-" + pole))))
                        .build();
        return new OAuth2AuthenticationToken(
                new DefaultOidcUser(AuthorityUtils.NO_AUTHORITIES, token), List.of(), "keycloak");
    }
}
