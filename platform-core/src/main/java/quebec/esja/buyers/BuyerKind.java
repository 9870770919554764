package quebec.esja.buyers;

import java.util.Arrays;
import java.util.Optional;

/// What sort of organization buys; the legal regime of its purchases follows from it.
public enum BuyerKind {
    MUNICIPALITY("municipality"),
    MRC("mrc"),
    HEALTH_NETWORK("health-network"),
    SCHOOL_SERVICE_CENTRE("school-service-centre"),
    CEGEP("cegep"),
    UNIVERSITY("university"),
    MINISTRY("ministry"),
    STATE_COMPANY("state-company"),
    COOPERATIVE("cooperative"),
    NON_PROFIT("non-profit"),
    PRIVATE("private"),
    OTHER("other");

    private final String code;

    BuyerKind(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    /// Key of its name.
    public String text() {
        return "buyers.kind." + code;
    }

    public static Optional<BuyerKind> ofCode(String code) {
        return Arrays.stream(values()).filter(kind -> kind.code.equals(code)).findFirst();
    }
}
