package quebec.esja.security;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.ClaimAccessor;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import quebec.esja.Role;
import quebec.esja.kernel.EmailAddress;

/// A signed-in person, as the identity server tells of them.
///
/// @param subject         the identity's own key, the same for life
/// @param name            what to call them
/// @param verifiedEmail   only when the identity server has verified it
/// @param deploymentRoles the parts that hold for the whole deployment
/// @param organizations   the Pôles of the `organization` claim: alias, which is the slug, to id; empty when the claim is absent
public record Person(
        String subject,
        String name,
        Optional<EmailAddress> verifiedEmail,
        Set<Role> deploymentRoles,
        Map<String, String> organizations) {

    public Person {
        deploymentRoles = Set.copyOf(deploymentRoles);
        organizations = Map.copyOf(organizations);
    }

    /// The person behind an authentication; none when nobody is signed in.
    public static Optional<Person> of(Authentication authentication) {
        if (!authentication.isAuthenticated()) {
            return Optional.empty();
        }
        return switch (authentication) {
            case JwtAuthenticationToken token -> of(token.getToken());
            case Authentication other when other.getPrincipal() instanceof OidcUser user ->
                    of(user);
            case Authentication _ -> Optional.empty();
        };
    }

    /// A token that does not say whose it is belongs to nobody.
    private static Optional<Person> of(ClaimAccessor claims) {
        return text(claims, "sub").map(subject -> of(claims, subject));
    }

    private static Person of(ClaimAccessor claims, String subject) {
        return new Person(
                subject,
                text(claims, "name").or(() -> text(claims, "preferred_username")).orElse(subject),
                verifiedEmail(claims),
                deploymentRoles(claims),
                organizations(claims));
    }

    private static Optional<String> text(ClaimAccessor claims, String name) {
        return Optional.ofNullable(claims.getClaimAsString(name)).filter(text -> !text.isBlank());
    }

    private static Optional<EmailAddress> verifiedEmail(ClaimAccessor claims) {
        return Boolean.TRUE.equals(claims.getClaims().get("email_verified"))
                ? text(claims, "email").flatMap(EmailAddress::parse)
                : Optional.empty();
    }

    private static Set<Role> deploymentRoles(ClaimAccessor claims) {
        return claims.getClaims().get("realm_access") instanceof Map<?, ?> access
                        && access.get("roles") instanceof Collection<?> roles
                ? roles.stream()
                        .map(String::valueOf)
                        .map(Role::ofCode)
                        .flatMap(Optional::stream)
                        .filter(role -> !role.inPole())
                        .collect(Collectors.toSet())
                : Set.of();
    }

    /// Only the shape with ids counts: an alias without its id, which could have been given away, opens nothing.
    private static Map<String, String> organizations(ClaimAccessor claims) {
        return claims.getClaims().get("organization") instanceof Map<?, ?> byAlias
                ? byAlias.entrySet().stream()
                        .filter(entry ->
                                entry.getValue() instanceof Map<?, ?> details
                                        && details.get("id") != null)
                        .collect(
                                Collectors.toMap(
                                        entry -> String.valueOf(entry.getKey()),
                                        entry ->
                                                String.valueOf(
                                                        ((Map<?, ?>) entry.getValue()).get("id"))))
                : Map.of();
    }
}
