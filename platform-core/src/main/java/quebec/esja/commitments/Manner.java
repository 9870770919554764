package quebec.esja.commitments;

import java.util.Arrays;

/// How a declaration was signed.
public enum Manner {

    /// By a person who is signed in; who, when and which words are the evidence.
    ELECTRONIC("electronic"),

    /// By hand, at a ceremony; the page that was signed is the evidence.
    PAPER("paper");

    private final String code;

    Manner(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    /// Key of its name.
    public String text() {
        return "commitments.manner." + code;
    }

    static Manner ofCode(String code) {
        return Arrays.stream(values())
                .filter(one -> one.code.equals(code))
                .findFirst()
                .orElseThrow();
    }
}
