package quebec.esja.keycloak;

import quebec.esja.kernel.EmailAddress;
import quebec.esja.texts.Language;

/// A person whom Keycloak knows.
///
/// @param enabled while false, the person cannot sign in anywhere
/// @param emailVerified the person followed a link sent to the address
public record Person(
        PersonId id,
        EmailAddress email,
        String name,
        Language language,
        boolean enabled,
        boolean emailVerified) {}
