package quebec.esja.directory;

import java.util.Optional;

/// How many people an enterprise pays, in the ranges of Statistics Canada's business counts; those above 100 are one here.
public enum SizeBand {
    NONE("none"),
    FROM_1("1-4"),
    FROM_5("5-9"),
    FROM_10("10-19"),
    FROM_20("20-49"),
    FROM_50("50-99"),
    FROM_100("100-plus");

    private final String code;

    SizeBand(String code) {
        this.code = code;
    }

    /// As it stands in addresses and in the database.
    public String code() {
        return code;
    }

    /// Key of its name.
    public String text() {
        return "supplier.size." + code;
    }

    public static Optional<SizeBand> ofCode(String code) {
        for (SizeBand band : values()) {
            if (band.code.equals(code)) {
                return Optional.of(band);
            }
        }
        return Optional.empty();
    }
}
