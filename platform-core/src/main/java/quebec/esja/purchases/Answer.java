package quebec.esja.purchases;

import java.util.Arrays;
import java.util.Optional;

/// What the other party says of a declared contract.
public enum Answer {
    WAITING("waiting"),
    CONFIRMED("confirmed"),
    CONTESTED("contested"),
    /// Contested, then decided by the Pôle that it stands.
    SETTLED("settled");

    private final String code;

    Answer(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    /// Key of its name.
    public String text() {
        return "purchases.answer." + code;
    }

    public static Optional<Answer> ofCode(String code) {
        return Arrays.stream(values()).filter(one -> one.code.equals(code)).findFirst();
    }
}
