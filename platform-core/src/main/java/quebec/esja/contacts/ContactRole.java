package quebec.esja.contacts;

import java.util.Arrays;
import java.util.Optional;

/// What one contacts a person about, in the order in which they are shown.
public enum ContactRole {
    SALES("sales"),
    /// Invitations and public calls for tenders.
    TENDERS("tenders"),
    DELIVERY("delivery"),
    DIRECTION("direction");

    private final String code;

    ContactRole(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    /// Key of its name.
    public String text() {
        return "contacts.role." + code;
    }

    static Optional<ContactRole> ofCode(String code) {
        return Arrays.stream(values()).filter(role -> role.code.equals(code)).findFirst();
    }
}
