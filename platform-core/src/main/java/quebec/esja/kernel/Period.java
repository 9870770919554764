package quebec.esja.kernel;

import java.time.LocalDate;

/// A span of days, both ends included.
public record Period(LocalDate from, LocalDate to) {

    /// @throws IllegalArgumentException when it ends before it begins
    public Period {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("a period ends before it begins");
        }
    }

    /// Whether that day is one of them.
    public boolean holds(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }
}
