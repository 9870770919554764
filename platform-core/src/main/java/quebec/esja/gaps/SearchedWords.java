package quebec.esja.gaps;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The words of a search as they are kept: folded, bounded, without what may be an address, a telephone or a number of someone.
///
/// @param text words separated by one space, 80 characters at most; may be empty
record SearchedWords(String text) {

    private static final int MOST_WORDS = 8;
    private static final int LONGEST = 80;
    private static final Pattern E_MAIL = Pattern.compile("\\S*@\\S*");
    private static final Pattern TELEPHONE = Pattern.compile("\\+?\\d(?:[\\s().\\-/]*\\d){6,}");
    private static final Pattern NUMBER = Pattern.compile("\\S*\\d{4,}\\S*");
    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

    static SearchedWords of(String q) {
        String folded =
                ACCENTS.matcher(Normalizer.normalize(q, Normalizer.Form.NFKD)).replaceAll("");
        String anonymous =
                NUMBER.matcher(
                                TELEPHONE
                                        .matcher(E_MAIL.matcher(folded).replaceAll(" "))
                                        .replaceAll(" "))
                        .replaceAll(" ");
        String words =
                Arrays.stream(NO_WORD.split(anonymous.toLowerCase(Locale.ROOT)))
                        .filter(word -> !word.isEmpty())
                        .limit(MOST_WORDS)
                        .collect(Collectors.joining(" "));
        return new SearchedWords(bounded(words));
    }

    /// Cut at the end of a word where there is one.
    private static String bounded(String words) {
        if (words.length() <= LONGEST) {
            return words;
        }
        int end = words.lastIndexOf(' ', LONGEST);
        return words.substring(0, end > 0 ? end : words.offsetByCodePoints(0, LONGEST / 2));
    }
}
