package quebec.esja.buyers;

import java.util.Arrays;

/// Where a buyer stands.
public enum BuyerStatus {
    /// The e-mail was not confirmed yet: nobody but the software knows of it.
    UNCONFIRMED("unconfirmed"),
    /// Waits for the Pôle.
    SUBMITTED("submitted"),
    ACCEPTED("accepted"),
    REFUSED("refused"),
    /// A neighbouring Pôle, in whose name the needs it offers are treated here. It is no buyer, and counted as none.
    NEIGHBOUR("neighbour");

    private final String code;

    BuyerStatus(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    /// Key of its name.
    public String text() {
        return "buyers.status." + code;
    }

    static BuyerStatus ofCode(String code) {
        return Arrays.stream(values())
                .filter(status -> status.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("unknown status " + code));
    }
}
