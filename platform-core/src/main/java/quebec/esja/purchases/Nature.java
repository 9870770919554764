package quebec.esja.purchases;

import java.util.Arrays;
import java.util.Optional;

/// What is bought.
public enum Nature {
    GOODS("goods"),
    SERVICES("services"),
    WORKS("works");

    private final String code;

    Nature(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    /// Key of its name.
    public String text() {
        return "purchases.nature." + code;
    }

    public static Optional<Nature> ofCode(String code) {
        return Arrays.stream(values()).filter(one -> one.code.equals(code)).findFirst();
    }
}
