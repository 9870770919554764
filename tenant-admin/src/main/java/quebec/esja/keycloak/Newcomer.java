package quebec.esja.keycloak;

import quebec.esja.kernel.EmailAddress;
import quebec.esja.texts.Language;

/// A person to bring in. For one whom Keycloak knows already, only the address counts.
///
/// @param name as the person writes it, 1 to 120 characters
/// @param language of the mails and of the sign-in pages
public record Newcomer(EmailAddress email, String name, Language language) {

    public Newcomer {
        if (name.isBlank() || name.length() > 120) {
            throw new IllegalArgumentException("a name has 1 to 120 characters");
        }
    }
}
