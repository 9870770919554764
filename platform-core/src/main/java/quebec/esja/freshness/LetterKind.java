package quebec.esja.freshness;

import java.time.LocalDate;
import java.util.Optional;

/// The letters about ageing.
enum LetterKind {
    /// « Est-ce encore vrai ? »
    ASK("ask"),
    /// The listing will be withdrawn in 30 days or more.
    FIRST_NOTICE("first-notice"),
    /// The listing will be withdrawn in 7 days or more.
    LAST_NOTICE("last-notice"),
    WITHDRAWN("withdrawn");

    private final String code;

    LetterKind(String code) {
        this.code = code;
    }

    String code() {
        return code;
    }

    /// @throws IllegalArgumentException when the database holds what this program does not know
    static LetterKind ofCode(String code) {
        for (LetterKind kind : values()) {
            if (kind.code.equals(code)) {
                return kind;
            }
        }
        throw new IllegalArgumentException("no such letter: " + code);
    }

    /// A letter that left.
    ///
    /// @param withdrawOn what it announced; present for the two notices
    record Sent(LetterKind kind, LocalDate on, Optional<LocalDate> withdrawOn) {}
}
