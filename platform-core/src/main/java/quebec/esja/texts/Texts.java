package quebec.esja.texts;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// The sentences of one language, by key. The first segment of a key names the bundle: `directory.search.title` stands in
/// `texts/directory_fr.properties` and `texts/directory_en.properties` of any module.
///
/// A text is a [MessageFormat] in which an apostrophe is an apostrophe: no quoting, no doubling. Plurals are a
/// choice: `{0,choice,0#aucun résultat|1#un résultat|1<{0} résultats}`.
public final class Texts {

    private static final Map<Language, Texts> ALL =
            Map.of(
                    Language.FRENCH, new Texts(Language.FRENCH),
                    Language.ENGLISH, new Texts(Language.ENGLISH));

    private final Language language;
    private final Map<String, String> patterns;
    private final Map<String, MessageFormat> read = new ConcurrentHashMap<>();

    private Texts(Language language) {
        this.language = language;
        this.patterns = TextBundles.read(language);
    }

    public static Texts of(Language language) {
        return Objects.requireNonNull(ALL.get(language));
    }

    public static Texts of(Locale locale) {
        return of(Language.of(locale));
    }

    public Language language() {
        return language;
    }

    /// The sentence of that key, with its arguments in place. Numbers are written as [Formats] writes them.
    ///
    /// @throws UnknownText when no bundle has the key: a fault of ours, never of the reader
    public String get(String key, Object... arguments) {
        var pattern = patterns.get(key);
        if (pattern == null) {
            throw new UnknownText(key, language);
        }
        if (arguments.length == 0) {
            return pattern;
        }
        // A MessageFormat is read once and serves one thread at a time.
        return ((MessageFormat) read.computeIfAbsent(key, _ -> format(pattern)).clone())
                .format(arguments);
    }

    private MessageFormat format(String pattern) {
        return new MessageFormat(pattern.replace("'", "''"), language.locale());
    }

    public boolean has(String key) {
        return patterns.containsKey(key);
    }

    public Set<String> keys() {
        return patterns.keySet();
    }

    /// A key that no bundle of that language has.
    public static final class UnknownText extends RuntimeException {
        private static final long serialVersionUID = 1L;

        UnknownText(String key, Language language) {
            super("No text \"%s\" in %s".formatted(key, language));
        }
    }
}
