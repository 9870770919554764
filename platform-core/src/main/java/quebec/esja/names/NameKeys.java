package quebec.esja.names;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.commons.text.similarity.LevenshteinDistance;
import quebec.esja.spreadsheets.CellText;

/// On what names of enterprises are compared.
///
/// @param whole   folded, « St » and « Ste » in full, without « inc. » and the like
/// @param core    without the words that say only what kind of enterprise it is; empty when too little is left
/// @param digits  the numbers in the name
/// @param letters which pairs of letters occur, 64 slots; two names near each other differ in few of them
public record NameKeys(String whole, String core, String digits, long letters) {

    private static final Set<String> ENDINGS =
            Set.of("inc", "ltee", "ltd", "enr", "llc", "corp", "senc", "sencrl", "obnl", "osbl");
    private static final Set<String> KIND_WORDS =
            Set.of(
                    "cooperative",
                    "cooperatives",
                    "coop",
                    "coops",
                    "solidarite",
                    "travail",
                    "association",
                    "asso",
                    "organisme",
                    "corporation",
                    "societe",
                    "entreprise",
                    "fondation",
                    "regroupement",
                    "de",
                    "du",
                    "des",
                    "d",
                    "la",
                    "le",
                    "les",
                    "l",
                    "et",
                    "en",
                    "a",
                    "au",
                    "aux",
                    "the",
                    "of",
                    "and");
    private static final Pattern COOPERATIVE =
            Pattern.compile(
                    "\\b(?:cooperatives?|coops?)(?: de (?:solidarite|travail|travailleurs|consommateurs|producteurs))?\\b");
    private static final Pattern NO_DIGITS = Pattern.compile("[^0-9]+");
    private static final int SHORTEST_CORE = 4;
    private static final int SHORT = 10;
    private static final int LONG = 14;

    public static NameKeys of(String name) {
        String spelled =
                Arrays.stream(CellText.fold(name.replace("&", " et ")).split(" ", -1))
                        .map(word ->
                                switch (word) {
                                    case "st" -> "saint";
                                    case "ste" -> "sainte";
                                    case String other -> other;
                                })
                        .filter(word -> !ENDINGS.contains(word))
                        .collect(Collectors.joining(" "));
        String whole = spelled.isEmpty() ? CellText.fold(name) : spelled;
        String core =
                Arrays.stream(whole.split(" ", -1))
                        .filter(word -> !KIND_WORDS.contains(word))
                        .collect(Collectors.joining(" "));
        return new NameKeys(
                whole,
                core.length() < SHORTEST_CORE ? "" : core,
                NO_DIGITS.matcher(whole).replaceAll(" "),
                letters(whole));
    }

    /// The whole name with every writing of « coopérative », its kind included, made one: « Coop de travail Niska » and
    /// « Coopérative Niska » are written alike.
    public String spelled() {
        return COOPERATIVE.matcher(whole).replaceAll("cooperative");
    }

    /// Whether the names are so near that they probably mean one enterprise. Numbers in them must agree.
    public boolean near(NameKeys other) {
        if (!core.isEmpty() && core.equals(other.core)) {
            return true;
        }
        int longest = Math.max(whole.length(), other.whole.length());
        int most = longest < SHORT ? 0 : longest < LONG ? 1 : 2;
        return most > 0
                && Math.abs(whole.length() - other.whole.length()) <= most
                && Long.bitCount(letters ^ other.letters) <= 4 * most
                && digits.equals(other.digits)
                && new LevenshteinDistance(most).apply(whole, other.whole) >= 0
                && !differsByLetters(other);
    }

    /// Whether the names differ only by words of a letter or two, which number things as « A » and « B » do.
    private boolean differsByLetters(NameKeys other) {
        List<String> mine = List.of(whole.split(" ", -1));
        List<String> theirs = List.of(other.whole.split(" ", -1));
        return mine.size() == theirs.size()
                && IntStream.range(0, mine.size())
                        .filter(word -> !mine.get(word).equals(theirs.get(word)))
                        .allMatch(word ->
                                mine.get(word).length() <= 2 && theirs.get(word).length() <= 2);
    }

    private static long letters(String text) {
        long found = 0;
        for (int i = 1; i < text.length(); i++) {
            found |= 1L << ((text.charAt(i - 1) * 31 + text.charAt(i)) & 63);
        }
        return found;
    }
}
