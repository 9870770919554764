package quebec.esja.awards;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// Whether two written names are of one buyer. Accents, articles, punctuation, the order of words and « Ville de » do not count;
/// usual short forms are read in full. Anything else makes two buyers: a false corroboration is worse than none.
final class BuyerNames {

    private static final Set<String> EMPTY_WORDS =
            Set.of(
                    "de",
                    "du",
                    "des",
                    "d",
                    "la",
                    "le",
                    "les",
                    "l",
                    "et",
                    "a",
                    "au",
                    "aux",
                    "en",
                    "the",
                    "of",
                    "inc",
                    "ltee",
                    "enr",
                    "ville",
                    "municipalite");

    private static final Map<String, String> IN_FULL =
            Map.of(
                    "st", "saint",
                    "ste", "sainte",
                    "css", "centre services scolaire",
                    "mrc", "municipalite regionale comte",
                    "sqi", "societe quebecoise infrastructures",
                    "univ", "universite",
                    "ctre", "centre");

    private BuyerNames() {}

    /// By their numbers when both have one, by their names otherwise.
    static boolean same(String name, Optional<String> neq, Award award) {
        if (neq.isPresent() && award.buyerNeq().isPresent()) {
            return neq.equals(award.buyerNeq());
        }
        String key = key(name);
        return !key.isEmpty()
                && (key.equals(key(award.buyer())) || key.equals(key(award.organization())));
    }

    static String key(String name) {
        String plain =
                Normalizer.normalize(
                                name.replace("œ", "oe").replace("Œ", "Oe"), Normalizer.Form.NFD)
                        .replaceAll("\\p{M}", "")
                        .toLowerCase(Locale.ROOT);
        return Arrays.stream(plain.split("[^a-z0-9]+", -1))
                .map(word -> IN_FULL.getOrDefault(word, word))
                .flatMap(words -> Arrays.stream(words.split(" ", -1)))
                .filter(word -> !word.isEmpty() && !EMPTY_WORDS.contains(word))
                .collect(Collectors.toCollection(TreeSet::new))
                .stream()
                .collect(Collectors.joining(" "));
    }
}
