package quebec.esja.contacts;

import java.util.Arrays;
import java.util.Optional;

/// Who sees a person's details, the narrowest first. It is the Pôle's rule, and what each person agreed to.
public enum Visibility {
    /// Whoever asked, once a manager of the enterprise accepted.
    ON_REQUEST("on-request"),
    /// Those who sign in for a buyer of the Pôle.
    BUYERS("buyers"),
    /// Anyone who asks on the public page, by a button that robots do not press.
    PUBLIC("public");

    private final String code;

    Visibility(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    /// Key of its name.
    public String text() {
        return "contacts.visibility." + code;
    }

    public static Optional<Visibility> ofCode(String code) {
        return Arrays.stream(values()).filter(one -> one.code.equals(code)).findFirst();
    }

    Visibility narrower(Visibility other) {
        return compareTo(other) <= 0 ? this : other;
    }

    /// Whether those for whom that one is meant are served by this one too.
    boolean covers(Visibility other) {
        return compareTo(other) >= 0;
    }
}
