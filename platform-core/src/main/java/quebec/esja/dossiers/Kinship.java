package quebec.esja.dossiers;

import java.util.Arrays;
import java.util.Optional;

/// What a contract is to those before it between the same two.
public enum Kinship {
    NEW("new"),
    RENEWED("renewed"),
    /// Renewed, for more than before.
    LARGER("larger");

    private final String code;

    Kinship(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    /// Key of its name.
    public String text() {
        return "dossiers.kinship." + code;
    }

    static Optional<Kinship> ofCode(String code) {
        return Arrays.stream(values()).filter(one -> one.code.equals(code)).findFirst();
    }
}
