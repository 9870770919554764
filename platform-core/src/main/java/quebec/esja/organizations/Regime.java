package quebec.esja.organizations;

import java.util.Arrays;
import java.util.Optional;
import quebec.esja.buyers.BuyerKind;

/// The law that says how an organization solicits the market.
public enum Regime {
    /// Loi sur les cités et villes, Code municipal; the law of 2025 on municipal contracts once it is in force.
    MUNICIPAL("municipal"),
    /// Loi sur les contrats des organismes publics (RLRQ C-65.1), ministries and bodies.
    LCOP_MINISTRY("lcop-ministry"),
    /// The same law, networks of health and education.
    LCOP_NETWORK("lcop-network"),
    /// No law: the organization's own rules.
    NONE("none");

    private final String code;

    Regime(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    /// Key of its name.
    public String text() {
        return "organizations.regime." + code;
    }

    public static Optional<Regime> ofCode(String code) {
        return Arrays.stream(values()).filter(one -> one.code.equals(code)).findFirst();
    }

    /// The one that follows from the kind of an organization; none where the kind does not tell.
    public static Optional<Regime> usual(BuyerKind kind) {
        return switch (kind) {
            case MUNICIPALITY, MRC -> Optional.of(MUNICIPAL);
            case MINISTRY -> Optional.of(LCOP_MINISTRY);
            case HEALTH_NETWORK, SCHOOL_SERVICE_CENTRE, CEGEP, UNIVERSITY ->
                    Optional.of(LCOP_NETWORK);
            case COOPERATIVE, NON_PROFIT, PRIVATE -> Optional.of(NONE);
            case STATE_COMPANY, OTHER -> Optional.empty();
        };
    }
}
