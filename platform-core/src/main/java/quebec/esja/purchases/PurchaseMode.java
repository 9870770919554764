package quebec.esja.purchases;

import java.util.Arrays;
import java.util.Optional;

/// How the buyer chose the enterprise; codes of OCDS `procurementMethod`, `other` added.
public enum PurchaseMode {
    /// Gré à gré.
    DIRECT("direct"),
    /// On invitation.
    LIMITED("limited"),
    /// Public tender.
    OPEN("open"),
    OTHER("other");

    private final String code;

    PurchaseMode(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    /// Key of its name.
    public String text() {
        return "purchases.mode." + code;
    }

    public static Optional<PurchaseMode> ofCode(String code) {
        return Arrays.stream(values()).filter(one -> one.code.equals(code)).findFirst();
    }
}
