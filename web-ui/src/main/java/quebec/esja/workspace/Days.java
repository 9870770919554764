package quebec.esja.workspace;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/// The day an instant falls on in Québec, as every screen says it.
public final class Days {

    private static final ZoneId QUEBEC = ZoneId.of("America/Toronto");

    private Days() {}

    public static LocalDate of(Instant instant) {
        return LocalDate.ofInstant(instant, QUEBEC);
    }
}
