package quebec.esja.seao;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// Why nothing of a file is kept.
public enum ImportRefusal {
    /// No such file, or it cannot be read.
    ABSENT,
    EMPTY,
    TOO_LARGE,
    NOT_JSON,
    /// JSON, but a list or a value where a package should be.
    OTHER_ROOT,
    NO_RELEASES,
    /// The text stops before its end.
    TRUNCATED,
    MALFORMED,
    /// None of its releases can be used.
    NOTHING_USABLE,
    /// Another import is under way.
    BUSY,
    /// Our own fault: the log says which.
    FAULT;

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// Key of its sentence.
    public String text() {
        return "seao.refusal." + code();
    }

    public static Optional<ImportRefusal> ofCode(String code) {
        return Arrays.stream(values()).filter(one -> one.code().equals(code)).findFirst();
    }
}
