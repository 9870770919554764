package quebec.esja.buyerneeds;

import java.util.Arrays;
import java.util.Optional;

/// Where a buyer's need stands.
public enum BuyerNeedStatus {
    /// Being written; only its buyer and the Pôle see it.
    DRAFT("draft"),
    /// Waits for the Pôle to check it.
    SUBMITTED("submitted"),
    /// The Pôle said what to mend.
    RETURNED("returned"),
    /// The list of enterprises is confirmed: the need goes out, and is answered until its deadline.
    OPEN("open"),
    /// Ended with an outcome; nothing more goes out.
    CLOSED("closed");

    private final String code;

    BuyerNeedStatus(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    /// Key of its name.
    public String text() {
        return "buyerneeds.status." + code;
    }

    /// Whether its buyer may still edit it.
    public boolean writable() {
        return this == DRAFT || this == RETURNED;
    }

    public static Optional<BuyerNeedStatus> ofCode(String code) {
        return Arrays.stream(values()).filter(one -> one.code.equals(code)).findFirst();
    }
}
