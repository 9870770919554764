package quebec.esja.registration;

import quebec.esja.texts.Language;

/// What a person sends who says they manage an enterprise of the directory.
///
/// @param message  why they may, 1,000 characters at most
/// @param consents to the words of [Claims#consentWording]
public record ClaimForm(
        String name, String email, String message, boolean consents, Language language) {}
