package quebec.esja.keycloak;

import quebec.esja.kernel.Slug;

/// An Organization as it stands.
///
/// @param alias the Pôle's slug; Keycloak never changes it
/// @param enabled while false, nobody's token carries it
public record OrganizationRef(OrganizationId id, Slug alias, String name, boolean enabled) {}
