package quebec.esja.registration;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/// Which day it is in Québec.
final class Days {

    private static final ZoneId QUEBEC = ZoneId.of("America/Toronto");

    private Days() {}

    static LocalDate of(Instant instant) {
        return LocalDate.ofInstant(instant, QUEBEC);
    }
}
