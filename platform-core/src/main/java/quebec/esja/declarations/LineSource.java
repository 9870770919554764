package quebec.esja.declarations;

import java.util.Arrays;
import java.util.Optional;

/// Where the amount of a line comes from.
public enum LineSource {
    TYPED("typed"),
    /// Added up from the extract of accounts.
    FILE("file"),
    /// The sum of the contracts known for the period.
    CONTRACTS("contracts");

    private final String code;

    LineSource(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    /// Key of its name.
    public String text() {
        return "declarations.source." + code;
    }

    static Optional<LineSource> ofCode(String code) {
        return Arrays.stream(values()).filter(one -> one.code.equals(code)).findFirst();
    }
}
