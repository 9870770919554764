package quebec.esja.profile;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// The eight accents a Pôle chooses from, each readable (≥ 4.5:1) on paper and on white. The colours stand in `tokens.css`.
public enum Accent {
    EPINETTE,
    FLEUVE,
    CANNEBERGE,
    BLEUET,
    ARDOISE,
    CUIVRE,
    LICHEN,
    IRIS;

    /// As stored and as the class `accent-…` of a page.
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Accent> ofCode(String code) {
        return Arrays.stream(values()).filter(accent -> accent.code().equals(code)).findFirst();
    }
}
