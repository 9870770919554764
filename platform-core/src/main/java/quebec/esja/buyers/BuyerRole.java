package quebec.esja.buyers;

import java.util.Arrays;
import java.util.Optional;

/// The part of someone who acts for a buyer.
public enum BuyerRole {
    /// The person who registered, and those made equal: they invite others, and end what they may do.
    MANAGER("buyer-manager"),
    /// Those whom a manager invited.
    MEMBER("buyer-member");

    private final String code;

    BuyerRole(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    public static Optional<BuyerRole> ofCode(String code) {
        return Arrays.stream(values()).filter(role -> role.code.equals(code)).findFirst();
    }
}
