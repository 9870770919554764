package quebec.esja.directory;

import java.util.Optional;

/// Whether a thing is sold, rented, or either.
public enum OfferingMode {
    SALE("sale"),
    RENTAL("rental"),
    SALE_AND_RENTAL("sale-and-rental");

    private final String code;

    OfferingMode(String code) {
        this.code = code;
    }

    /// As it stands in addresses and in the database.
    public String code() {
        return code;
    }

    public static Optional<OfferingMode> ofCode(String code) {
        for (OfferingMode mode : values()) {
            if (mode.code.equals(code)) {
                return Optional.of(mode);
            }
        }
        return Optional.empty();
    }
}
