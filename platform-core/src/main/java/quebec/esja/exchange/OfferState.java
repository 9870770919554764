package quebec.esja.exchange;

import java.util.Arrays;

/// Where an offer stands.
public enum OfferState {
    /// Waits for the neighbour.
    OFFERED("offered"),
    /// The neighbour did not answer in time; never kept, told from the clock.
    EXPIRED("expired"),
    /// A need of the neighbour now, which sends it to its enterprises.
    ACCEPTED("accepted"),
    DECLINED("declined"),
    /// Taken back by the Pôle that offered it.
    WITHDRAWN("withdrawn"),
    /// The buyer ended its need.
    ENDED("ended");

    private final String code;

    OfferState(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    /// Key of its name.
    public String text() {
        return "exchange.state." + code;
    }

    /// Whether something may still come of it; a need has one such offer at most.
    public boolean live() {
        return this == OFFERED || this == ACCEPTED;
    }

    static OfferState ofCode(String code) {
        return Arrays.stream(values())
                .filter(one -> one.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("unknown state " + code));
    }
}
