package quebec.esja.buyerneeds;

import java.util.Arrays;
import java.util.Optional;

/// How often a buyer is told of answers.
public enum Rhythm {
    /// At the first, the second and the fifth, then at every fifth.
    MILESTONES("milestones"),
    /// One mail on a business day with what is new, and none when nothing is.
    DAILY("daily");

    private final String code;

    Rhythm(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    /// Key of its name.
    public String text() {
        return "buyerneeds.rhythm." + code;
    }

    static Optional<Rhythm> ofCode(String code) {
        return Arrays.stream(values()).filter(one -> one.code.equals(code)).findFirst();
    }
}
