package quebec.esja.texts;

/// The small signs that a keyboard leaves out, put right when a text is read: apostrophes in both languages, and in French
/// the spaces that must not break.
enum Typography {
    FRENCH {
        @Override
        String apply(String text) {
            return apostrophes(text)
                    .replace("« ", "«\u00A0")
                    .replace(" »", "\u00A0»")
                    .replace(" :", "\u00A0:")
                    .replace(" $", "\u00A0$")
                    .replace(" %", "\u00A0%")
                    .replace(" ;", "\u202F;")
                    .replace(" !", "\u202F!")
                    .replace(" ?", "\u202F?");
        }
    },
    ENGLISH {
        @Override
        String apply(String text) {
            return apostrophes(text);
        }
    };

    abstract String apply(String text);

    static Typography of(Language language) {
        return switch (language) {
            case FRENCH -> FRENCH;
            case ENGLISH -> ENGLISH;
        };
    }

    private static String apostrophes(String text) {
        return text.replace('\'', '’');
    }
}
