package quebec.esja.seao;

import java.util.Locale;

/// Why a release of a sound file is left out.
public enum SkipReason {
    NOT_AN_OBJECT,
    NO_OCID,
    NO_DATE;

    /// Key of its sentence, which takes how many.
    public String text() {
        return "seao.skipped." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
