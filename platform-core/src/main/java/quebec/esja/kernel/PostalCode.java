package quebec.esja.kernel;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// A Canadian postal code, written `G1R 5M1`.
public record PostalCode(String value) {

    private static final Pattern FORM =
            Pattern.compile(
                    "[ABCEGHJ-NPRSTVXY][0-9][ABCEGHJ-NPRSTV-Z] [0-9][ABCEGHJ-NPRSTV-Z][0-9]");

    public PostalCode {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not a postal code");
        }
    }

    /// The code a person typed, with or without its space, in any case.
    public static Optional<PostalCode> parse(String typed) {
        String bare = typed.replaceAll("[\\s\\u00A0-]", "").toUpperCase(Locale.ROOT);
        if (bare.length() != 6) {
            return Optional.empty();
        }
        String spaced = bare.substring(0, 3) + " " + bare.substring(3);
        return FORM.matcher(spaced).matches()
                ? Optional.of(new PostalCode(spaced))
                : Optional.empty();
    }
}
