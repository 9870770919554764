package quebec.esja.site.directory;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import quebec.esja.search.Found;
import quebec.esja.search.Highlight;
import quebec.esja.spreadsheets.CellText;

/// Tells the words that were typed from those of like meaning that were found for them.
final class MatchedWords {

    /// Letters that two forms of one word share at their beginning: « chaise » and « chaises », « animer » and « animation ».
    private static final int ROOT = 4;

    private MatchedWords() {}

    /// What was found in the title of the offering, when none of it was typed.
    static Optional<String> alike(Found found, String q) {
        var marked = found.why().offering().map(Highlight::words).orElse(List.of());
        return marked.isEmpty() || marked.stream().anyMatch(word -> share(q, word))
                ? Optional.empty()
                : Optional.of(String.join(", ", marked));
    }

    /// Whether two texts have a word in common, whatever its ending.
    static boolean share(String some, String others) {
        return words(some).anyMatch(one -> words(others).anyMatch(other -> sameRoot(one, other)));
    }

    private static boolean sameRoot(String one, String other) {
        var shorter = Math.min(one.length(), other.length());
        return one.regionMatches(0, other, 0, Math.min(ROOT, shorter))
                && (shorter >= ROOT || one.length() == other.length());
    }

    private static Stream<String> words(String text) {
        return Stream.of(CellText.fold(text).split(" ", -1)).filter(word -> !word.isEmpty());
    }
}
