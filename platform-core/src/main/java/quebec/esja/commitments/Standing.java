package quebec.esja.commitments;

import java.util.Arrays;
import java.util.Optional;

/// Where a buyer stands with its commitment.
public enum Standing {

    /// It never signed.
    NONE("none"),
    ACTIVE("active"),

    /// In force, and may be renewed.
    DUE("due"),

    /// Its term is past since [Term#GRACE] at most: it stays on the wall while it is renewed.
    LAPSED("lapsed"),
    ENDED("ended"),
    WITHDRAWN("withdrawn");

    private final String code;

    Standing(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    /// Key of its name.
    public String text() {
        return "commitments.standing." + code;
    }

    /// Whether the wall shows it.
    public boolean shown() {
        return switch (this) {
            case ACTIVE, DUE, LAPSED -> true;
            case NONE, ENDED, WITHDRAWN -> false;
        };
    }

    public static Optional<Standing> ofCode(String code) {
        return Arrays.stream(values()).filter(one -> one.code.equals(code)).findFirst();
    }
}
