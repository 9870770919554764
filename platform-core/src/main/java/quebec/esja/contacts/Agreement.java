package quebec.esja.contacts;

import java.time.LocalDate;

/// What a person is asked to agree to.
///
/// @param wording the words, kept with the agreement
/// @param until   the last day on which she would be shown
public record Agreement(Visibility audience, LocalDate until, String wording) {}
