package quebec.esja.gaps;

import java.util.Arrays;
import java.util.Optional;

/// A way that leads on from a page that found nothing.
public enum WayOn {
    /// The same search without one of its filters.
    FILTER("filter"),
    /// A category of the Pôle, near to what was looked for.
    CATEGORY("category"),
    /// The same search in another Pôle.
    POLE("pole"),
    /// The same search in all of Québec.
    PROVINCE("province"),
    /// The form by which the team is told.
    NEED("need");

    private final String code;

    WayOn(String code) {
        this.code = code;
    }

    /// As it stands in addresses and in the table.
    public String code() {
        return code;
    }

    public static Optional<WayOn> ofCode(String code) {
        return Arrays.stream(values()).filter(way -> way.code.equals(code)).findFirst();
    }
}
