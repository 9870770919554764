package quebec.esja.dossiers;

import java.util.Arrays;
import java.util.Optional;

/// What the Pôle decides of a contested contract.
public enum Decision {
    /// It is as declared, and counted.
    STANDS("stands"),
    /// It is for another amount, and counted.
    AMENDED("amended"),
    /// It is none, and counted nowhere.
    DISMISSED("dismissed");

    private final String code;

    Decision(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    /// Key of its name.
    public String text() {
        return "dossiers.decision." + code;
    }

    static Optional<Decision> ofCode(String code) {
        return Arrays.stream(values()).filter(one -> one.code.equals(code)).findFirst();
    }
}
