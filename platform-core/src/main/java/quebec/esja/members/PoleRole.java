package quebec.esja.members;

import java.util.Arrays;
import java.util.Optional;

/// The part a person has in the Pôle's team.
public enum PoleRole {
    ADMIN("pole-admin"),
    AGENT("pole-agent"),
    COACH("coach"),
    /// Reads only: a funder.
    PARTNER("partner");

    private final String code;

    PoleRole(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    public static Optional<PoleRole> ofCode(String code) {
        return Arrays.stream(values()).filter(role -> role.code.equals(code)).findFirst();
    }
}
