package quebec.esja.kernel;

import java.util.Locale;

/// A text in French and, where someone wrote it, in English; empty where nobody did.
public record LocalizedText(String fr, String en) {

    public static final LocalizedText EMPTY = new LocalizedText("", "");

    /// The text for a reader of `locale`: the other language rather than nothing.
    public String in(Locale locale) {
        boolean english = Locale.ENGLISH.getLanguage().equals(locale.getLanguage());
        String wanted = english ? en : fr;
        return wanted.isBlank() ? (english ? fr : en) : wanted;
    }
}
