package quebec.esja.buyers;

/// How the Pôle came to know a buyer.
public enum BuyerSource {
    REGISTRATION("registration"),
    STAFF("staff"),
    DEMONSTRATION("demonstration");

    private final String code;

    BuyerSource(String code) {
        this.code = code;
    }

    String code() {
        return code;
    }
}
