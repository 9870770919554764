package quebec.esja.commitments;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import quebec.esja.kernel.LocalizedText;
import quebec.esja.texts.Language;

/// What the buyers of a Pôle sign from a year on.
///
/// @param version   1 and up; 0 for the usual text, while the Pôle wrote none
/// @param text      in which [#ORGANIZATION], [#YEAR] and [#POLE] stand for what they name
/// @param adoptedAt none for the usual text
public record DeclarationText(
        int year, int version, LocalizedText text, Optional<Instant> adoptedAt, String adoptedBy) {

    public static final String ORGANIZATION = "{organisation}";
    public static final String YEAR = "{annee}";
    public static final String POLE = "{pole}";

    static final int SHORTEST = 40;
    public static final int LONGEST = 6_000;

    private static final Pattern PLACE = Pattern.compile("\\{[^{}\\n]{0,40}}");
    private static final Set<String> KNOWN = Set.of(ORGANIZATION, YEAR, POLE);

    /// The same words in their usual writing: line ends as `\n`, no needless space at the end of a line.
    static String tidy(String typed) {
        return typed.replace("\r\n", "\n")
                .replace('\r', '\n')
                .lines()
                .map(String::stripTrailing)
                .collect(Collectors.joining("\n"))
                .strip();
    }

    /// What is wrong with a tidied text, as a key of the texts of refusals.
    static Optional<String> problem(String text) {
        if (text.length() < SHORTEST || text.length() > LONGEST) {
            return Optional.of("text-length");
        }
        Set<String> places =
                PLACE.matcher(text).results().map(MatchResult::group).collect(Collectors.toSet());
        if (!KNOWN.containsAll(places)) {
            return Optional.of("text-place");
        }
        return places.contains(ORGANIZATION) && places.contains(YEAR)
                ? Optional.empty()
                : Optional.of("text-names");
    }

    /// The words that an organization signs. One pass: a name that looks like a place of the text stays a name.
    public String filled(Language language, String organization, int year, String pole) {
        Map<String, String> said =
                Map.of(ORGANIZATION, organization, YEAR, Integer.toString(year), POLE, pole);
        return PLACE.matcher(text.in(language.locale()))
                .replaceAll(place ->
                        Matcher.quoteReplacement(said.getOrDefault(place.group(), place.group())));
    }

    /// SHA-256 of the text as UTF-8, in hexadecimal.
    public static String digest(String text) {
        try {
            return HexFormat.of()
                    .formatHex(
                            MessageDigest.getInstance("SHA-256")
                                    .digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is missing from this Java", e);
        }
    }
}
