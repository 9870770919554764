package quebec.esja.directory;

/// Where an enterprise stands on its way to the directory.
public enum SupplierStatus {
    /// Typed in the public form; its e-mail address is not confirmed yet.
    UNCONFIRMED("unconfirmed"),
    /// Waits for the Pôle.
    SUBMITTED("submitted"),
    /// The Pôle asked the enterprise to mend something.
    CHANGES_REQUESTED("changes-requested"),
    /// Public.
    LISTED("listed"),
    REFUSED("refused"),
    /// Was listed or waiting, and no longer is.
    WITHDRAWN("withdrawn"),
    /// Turned out to be another one of the Pôle, to which it points.
    MERGED("merged");

    private final String code;

    SupplierStatus(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    /// @throws IllegalArgumentException when the database holds what this program does not know
    public static SupplierStatus ofCode(String code) {
        for (SupplierStatus status : values()) {
            if (status.code.equals(code)) {
                return status;
            }
        }
        throw new IllegalArgumentException("no such status: " + code);
    }
}
