package quebec.esja.profile;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// The eight accents a Pôle chooses from, each readable (≥ 4.5:1) on paper and on white. Documents take the colour from here; a test
/// holds `tokens.css`, which the screens read, to the same.
public enum Accent {
    EPINETTE("#0B6E4F"),
    FLEUVE("#1F5F8B"),
    CANNEBERGE("#B3203A"),
    BLEUET("#3F4FA8"),
    ARDOISE("#46566A"),
    CUIVRE("#95501F"),
    LICHEN("#5A6A1C"),
    IRIS("#7B3F98");

    private final String hex;

    Accent(String hex) {
        this.hex = hex;
    }

    /// The colour, as `#0B6E4F`.
    public String hex() {
        return hex;
    }

    /// As stored and as the class `accent-…` of a page.
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Accent> ofCode(String code) {
        return Arrays.stream(values()).filter(accent -> accent.code().equals(code)).findFirst();
    }
}
