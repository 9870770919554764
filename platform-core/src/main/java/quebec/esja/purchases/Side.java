package quebec.esja.purchases;

import java.util.Arrays;
import java.util.Optional;

/// Who declares a contract.
public enum Side {
    BUYER("buyer"),
    SUPPLIER("supplier"),
    /// The Pôle, for the buyer; the enterprise answers.
    STAFF("staff");

    private final String code;

    Side(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    /// Key of its name.
    public String text() {
        return "purchases.side." + code;
    }

    public static Optional<Side> ofCode(String code) {
        return Arrays.stream(values()).filter(one -> one.code.equals(code)).findFirst();
    }
}
