package quebec.esja.contacts;

import quebec.esja.texts.Language;

/// What an enterprise tells of a person to contact. Nothing here is checked; [Contacts] does.
///
/// @param name     2 to 120 characters
/// @param function her title, 120 characters at most; may be empty
/// @param phone    40 characters at most; may be empty
/// @param language in which she prefers to be written to
public record ContactData(
        ContactRole role,
        String name,
        String function,
        String email,
        String phone,
        Language language) {}
