package quebec.esja.acceptance;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.ThreadLocalRandom;
import quebec.esja.texts.Language;
import quebec.esja.texts.Texts;

/// Whose eyes a way is walked with: a Pôle, a language, and the width of a window. Every way is walked with two of them, so that
/// nothing holds for one Pôle, one language or one width only.
///
/// @param pole  slug of a Pôle of the demonstration
/// @param other slug of another
/// @param width 390 for a phone, 1440 for a desk
record Visit(String pole, String other, Language language, int width) {

    private static final List<String> SYLLABLES =
            List.of(
                    "ba", "cho", "di", "fra", "go", "jul", "ki", "lam", "mo", "ni", "pu", "ru",
                    "sol");

    /// The ways are walked twice; `@ParameterizedClass @MethodSource("quebec.esja.acceptance.Visit#both")`.
    static Visit[] both() {
        return new Visit[] {
            new Visit("estrie", "mauricie", Language.FRENCH, 1440),
            new Visit("mauricie", "estrie", Language.ENGLISH, 390)
        };
    }

    String t(String key, Object... arguments) {
        return Texts.of(language).get(key, arguments);
    }

    /// A name that resembles no other, so that a walk can be taken again on the same data.
    String own(String kind) {
        var name = new StringBuilder();
        for (int i = 0; i < 5; i++) {
            name.append(SYLLABLES.get(ThreadLocalRandom.current().nextInt(SYLLABLES.size())));
        }
        return kind + " " + name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }

    /// An address of the public site in the language of the visit.
    String site(String path) {
        return language == Language.FRENCH ? path : "/en" + path;
    }

    @Override
    public String toString() {
        return pole + ", " + language.code() + ", " + width;
    }
}
