package quebec.esja.texts;

import org.jspecify.annotations.Nullable;
import quebec.esja.kernel.LocalizedText;

/// What someone wrote, as a reader is shown it: in the reader's language where it was written in it, else as it was written.
///
/// @param lang its language, for the `lang` attribute, when that is not the reader's (WCAG 2.2, 3.1.2); null when it is
public record Said(String text, @Nullable String lang) {

    public static Said of(LocalizedText text, Language reader) {
        String own =
                switch (reader) {
                    case FRENCH -> text.fr();
                    case ENGLISH -> text.en();
                };
        String read = text.in(reader.locale());
        return new Said(read, own.isBlank() && !read.isBlank() ? reader.other().code() : null);
    }

    /// A text that is only asked in French.
    public static Said french(String text, Language reader) {
        return of(new LocalizedText(text, ""), reader);
    }

    public boolean isEmpty() {
        return text.isEmpty();
    }
}
