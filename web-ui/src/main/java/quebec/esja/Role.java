package quebec.esja;

import java.util.Arrays;
import java.util.Optional;

/// The parts a person may play. The first two hold for the whole deployment and come from the identity; the others hold in one
/// Pôle and come from that Pôle's own list of members.
public enum Role {
    PLATFORM_ADMIN("platform-admin"),
    PROVINCE_ANALYST("province-analyst"),
    POLE_ADMIN("pole-admin"),
    POLE_AGENT("pole-agent"),
    COACH("coach"),
    PARTNER("partner"),
    SUPPLIER_MANAGER("supplier-manager"),
    BUYER_MANAGER("buyer-manager"),
    BUYER_MEMBER("buyer-member");

    private final String code;

    Role(String code) {
        this.code = code;
    }

    /// The name it has in Keycloak and in the database.
    public String code() {
        return code;
    }

    public static Optional<Role> ofCode(String code) {
        return Arrays.stream(values()).filter(role -> role.code.equals(code)).findFirst();
    }

    /// Whether it is played in one Pôle, rather than for the whole deployment.
    public boolean inPole() {
        return switch (this) {
            case PLATFORM_ADMIN, PROVINCE_ANALYST -> false;
            case POLE_ADMIN,
                    POLE_AGENT,
                    COACH,
                    PARTNER,
                    SUPPLIER_MANAGER,
                    BUYER_MANAGER,
                    BUYER_MEMBER ->
                    true;
        };
    }
}
