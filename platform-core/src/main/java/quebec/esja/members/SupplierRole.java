package quebec.esja.members;

import java.util.Arrays;

/// The part of someone who keeps an enterprise's profile.
public enum SupplierRole {
    /// Also decides who else has access and who may see what is not public: people, claims, requests for contact details, bid file.
    MANAGER("manager"),
    /// Edits and confirms the profile, answers needs, records contracts.
    CONTRIBUTOR("contributor");

    private final String code;

    SupplierRole(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    public static SupplierRole ofCode(String code) {
        return Arrays.stream(values())
                .filter(role -> role.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no such role: " + code));
    }
}
