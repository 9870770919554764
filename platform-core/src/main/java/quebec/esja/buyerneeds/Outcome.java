package quebec.esja.buyerneeds;

import java.util.Arrays;
import java.util.Optional;

/// How a need ended.
public enum Outcome {
    /// From an enterprise that answered.
    BOUGHT_HERE("bought-here"),
    /// From an enterprise of the neighbouring Pôle to which it was offered.
    BOUGHT_NEXT("bought-next"),
    BOUGHT_ELSEWHERE("bought-elsewhere"),
    GAVE_UP("gave-up"),
    POSTPONED("postponed");

    private final String code;

    Outcome(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    /// Key of its name.
    public String text() {
        return "buyerneeds.outcome." + code;
    }

    public static Optional<Outcome> ofCode(String code) {
        return Arrays.stream(values()).filter(one -> one.code.equals(code)).findFirst();
    }
}
