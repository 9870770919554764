package quebec.esja.commitments;

import quebec.esja.texts.Language;

/// What someone reads before they sign.
///
/// @param text   the exact words, the organization named in them
/// @param digest SHA-256 of the text, in hexadecimal
public record Reading(Term term, Language language, String text, String digest) {

    static Reading of(Term term, Language language, String text) {
        return new Reading(term, language, text, DeclarationText.digest(text));
    }
}
