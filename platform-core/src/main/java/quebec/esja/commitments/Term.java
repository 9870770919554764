package quebec.esja.commitments;

import java.time.LocalDate;
import java.util.Optional;

/// The twelve months a declaration holds for.
///
/// @param startsOn the day it is signed, or the end of the term that it renews
/// @param endsOn   the first day after it
public record Term(LocalDate startsOn, LocalDate endsOn) {

    /// How long before its end a commitment may be renewed, in days.
    public static final int RENEWABLE = 60;

    /// How long after its end it stays on the wall, in days.
    public static final int GRACE = 60;

    /// Days before the end at which those who may renew are told.
    private static final int EARLY = 45;

    private static final int LATE = 15;

    /// Past that many days after the end, nobody is told any more.
    private static final int TOO_LATE = 30;

    /// Which reminder of a term is due.
    public enum Stage {
        EARLY("early"),
        LATE("late"),
        OVER("over");

        private final String code;

        Stage(String code) {
            this.code = code;
        }

        String code() {
            return code;
        }
    }

    static Term from(LocalDate start) {
        return new Term(start, start.plusYears(1));
    }

    /// The term of a declaration signed that day.
    ///
    /// @param before the latest commitment that was not withdrawn and had begun by then
    /// @return none while the one before cannot be renewed yet
    static Optional<Term> signed(LocalDate on, Optional<Term> before) {
        if (before.isEmpty() || !on.isBefore(before.get().endsOn)) {
            return Optional.of(from(on));
        }
        return on.isBefore(before.get().renewableFrom())
                ? Optional.empty()
                : Optional.of(from(before.get().endsOn));
    }

    /// The year under which it counts.
    public int year() {
        return startsOn.getYear();
    }

    public LocalDate lastDay() {
        return endsOn.minusDays(1);
    }

    public LocalDate renewableFrom() {
        return endsOn.minusDays(RENEWABLE);
    }

    /// Where it stands that day, when it was not withdrawn.
    public Standing standing(LocalDate today) {
        if (today.isBefore(renewableFrom())) {
            return Standing.ACTIVE;
        }
        if (today.isBefore(endsOn)) {
            return Standing.DUE;
        }
        return today.isBefore(endsOn.plusDays(GRACE)) ? Standing.LAPSED : Standing.ENDED;
    }

    /// The reminder that is due that day: the nearest alone, so that a job that rested does not write thrice.
    public Optional<Stage> reminder(LocalDate today) {
        if (today.isBefore(endsOn.minusDays(EARLY)) || !today.isBefore(endsOn.plusDays(TOO_LATE))) {
            return Optional.empty();
        }
        if (!today.isBefore(endsOn)) {
            return Optional.of(Stage.OVER);
        }
        return Optional.of(today.isBefore(endsOn.minusDays(LATE)) ? Stage.EARLY : Stage.LATE);
    }
}
