package quebec.esja.kernel;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// A name as it stands in an address: lower-case ASCII letters, digits and single hyphens, 1 to 80 characters.
public record Slug(String value) implements Comparable<Slug> {

    private static final Pattern FORM = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final int LONGEST = 80;

    /// @throws IllegalArgumentException when the text is not a slug; see [#parse] for text from outside
    public Slug {
        if (value.length() > LONGEST || !FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not a slug");
        }
    }

    /// The slug, if the text is one to the letter.
    public static Optional<Slug> parse(String text) {
        return text.length() <= LONGEST && FORM.matcher(text).matches()
                ? Optional.of(new Slug(text))
                : Optional.empty();
    }

    /// The slug nearest to a name: « L'Érable & Cie » gives `l-erable-cie`; nothing usable gives `x`.
    public static Slug of(String name) {
        String plain =
                Normalizer.normalize(
                                name.replace("œ", "oe").replace("Œ", "Oe").replace("æ", "ae"),
                                Normalizer.Form.NFD)
                        .replaceAll("\\p{M}", "")
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[^a-z0-9]+", "-")
                        .replaceAll("^-+|-+$", "");
        if (plain.length() > LONGEST) {
            plain = plain.substring(0, LONGEST).replaceAll("-+$", "");
        }
        return new Slug(plain.isEmpty() ? "x" : plain);
    }

    /// This slug with a number behind it, for the second of the same name.
    public Slug numbered(int number) {
        String suffix = "-" + number;
        int room = LONGEST - suffix.length();
        String head =
                value.length() > room ? value.substring(0, room).replaceAll("-+$", "") : value;
        return new Slug(head + suffix);
    }

    @Override
    public int compareTo(Slug other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
