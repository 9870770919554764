package quebec.esja.needs;

import java.util.Arrays;
import java.util.Optional;

/// Why nothing more is done about a need.
public enum NeedClosing {
    /// No enterprise known to the Pôle sells this there.
    NO_SUPPLIER("no-supplier"),
    OUT_OF_SCOPE("out-of-scope"),
    /// The person does not look for it any more.
    WITHDRAWN("withdrawn"),
    DUPLICATE("duplicate");

    private final String code;

    NeedClosing(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    /// Key of its name.
    public String text() {
        return "needs.closing." + code;
    }

    static Optional<NeedClosing> ofCode(String code) {
        return Arrays.stream(values()).filter(closing -> closing.code.equals(code)).findFirst();
    }
}
