package quebec.esja.poles;

import java.util.Locale;

/// Where a Pôle is in its life.
public enum PoleStatus {
    /// Being opened; a row of this kind without an opening under way is what an interrupted one left.
    OPENING,
    ACTIVE,
    /// Its schema could not be migrated; it waits for an operator while the others serve.
    MAINTENANCE,
    SUSPENDED,
    ARCHIVED;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static PoleStatus ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
