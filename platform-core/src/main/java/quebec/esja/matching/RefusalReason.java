package quebec.esja.matching;

import java.util.Arrays;
import java.util.Optional;

/// Why an enterprise does not answer a need this time.
public enum RefusalReason {
    ZONE("zone"),
    CAPACITY("capacity"),
    DELAY("delay"),
    PRICE("price"),
    /// What is asked is not its trade.
    TRADE("trade"),
    OTHER("other");

    private final String code;

    RefusalReason(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    /// Key of its name.
    public String text() {
        return "matching.refusal." + code;
    }

    /// Whether it says that the profile promises too much.
    public boolean aboutProfile() {
        return this == ZONE || this == TRADE;
    }

    public static Optional<RefusalReason> ofCode(String code) {
        return Arrays.stream(values()).filter(one -> one.code.equals(code)).findFirst();
    }
}
