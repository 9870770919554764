package quebec.esja.workspace;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;

/// What a person types to find a word of a closed list: every word typed stands somewhere in the name, accents and case aside.
public final class TypedWords {

    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{Alnum}]+");

    private TypedWords() {}

    public static boolean standIn(String name, String typed) {
        var plain = plain(name);
        return Arrays.stream(BETWEEN.split(plain(typed))).allMatch(plain::contains);
    }

    private static String plain(String text) {
        return ACCENTS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
    }
}
