package quebec.esja.directory;

/// How an enterprise came to be known.
public enum SupplierSource {
    REGISTRATION("registration"),
    IMPORT("import"),
    STAFF("staff"),
    DEMONSTRATION("demonstration");

    private final String code;

    SupplierSource(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    /// @throws IllegalArgumentException when the database holds what this program does not know
    public static SupplierSource ofCode(String code) {
        for (SupplierSource source : values()) {
            if (source.code.equals(code)) {
                return source;
            }
        }
        throw new IllegalArgumentException("no such source: " + code);
    }
}
