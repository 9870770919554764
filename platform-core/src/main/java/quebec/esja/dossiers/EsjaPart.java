package quebec.esja.dossiers;

import java.util.Arrays;
import java.util.Optional;

/// What one side says ÉSJA had to do with a contract.
public enum EsjaPart {
    /// It would not be without it.
    ORIGIN("origin"),
    HELPED("helped"),
    NONE("none");

    private final String code;

    EsjaPart(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    /// Key of its name.
    public String text() {
        return "dossiers.part." + code;
    }

    static Optional<EsjaPart> ofCode(String code) {
        return Arrays.stream(values()).filter(one -> one.code.equals(code)).findFirst();
    }
}
