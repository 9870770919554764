package quebec.esja.keycloak;

/// The roles that do not belong to a Pôle.
public enum RealmRole {
    PLATFORM_ADMIN("platform-admin"),
    PROVINCE_ANALYST("province-analyst");

    private final String code;

    RealmRole(String code) {
        this.code = code;
    }

    /// The role as it stands in `realm_access.roles`.
    public String code() {
        return code;
    }
}
