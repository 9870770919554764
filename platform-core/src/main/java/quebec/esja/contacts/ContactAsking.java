package quebec.esja.contacts;

import quebec.esja.texts.Language;

/// What someone without an account sends who asks to see the persons to contact.
///
/// @param organization for whom, 160 characters at most; may be empty
/// @param purpose      why, 10 to 1,000 characters: a manager of the enterprise reads it, and each person whose details are seen
/// @param consents     to the words of [ContactRequests#consentWording]
public record ContactAsking(
        String name,
        String organization,
        String email,
        String purpose,
        boolean consents,
        Language language) {}
