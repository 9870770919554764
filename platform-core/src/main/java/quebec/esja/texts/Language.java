package quebec.esja.texts;

import java.util.Locale;
import java.util.Optional;

/// The two languages of the product. French is the first; English is complete.
public enum Language {
    FRENCH("fr", Locale.CANADA_FRENCH),
    ENGLISH("en", Locale.CANADA);

    private final String code;
    private final Locale locale;

    Language(String code, Locale locale) {
        this.code = code;
        this.locale = locale;
    }

    /// `fr` or `en`, as it stands in addresses, `lang` attributes and database columns.
    public String code() {
        return code;
    }

    /// The locale that formats numbers and dates the way they are written in Québec.
    public Locale locale() {
        return locale;
    }

    public Language other() {
        return this == FRENCH ? ENGLISH : FRENCH;
    }

    /// English for any English locale, French for everything else.
    public static Language of(Locale locale) {
        return locale.getLanguage().equals("en") ? ENGLISH : FRENCH;
    }

    /// The language of that exact code, none for any other text.
    public static Optional<Language> ofCode(String code) {
        return switch (code) {
            case "fr" -> Optional.of(FRENCH);
            case "en" -> Optional.of(ENGLISH);
            default -> Optional.empty();
        };
    }
}
