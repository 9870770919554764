package quebec.esja.registration;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/// When those who must decide about a claim are reminded, and when the Pôle decides in their place. Days are calendar days in Québec,
/// weekends and holidays included: whoever waits counts them so.
final class ClaimReminders {

    static final int FIRST_DAY = 3;
    static final int LAST_DAY = 8;
    static final int POLE_DAY = 10;

    /// However late a reminder left, nothing follows it sooner than that.
    private static final int REST_DAYS = 2;

    private ClaimReminders() {}

    /// Where a claim that waits stands.
    ///
    /// @param withThePole whether the Pôle decides, rather than the managers of the enterprise
    /// @param since       when those who decide were asked
    /// @param sent        reminders they received: 0, 1 or 2
    /// @param last        when the last one left
    /// @param managers    how many managers the enterprise has now
    record Wait(
            boolean withThePole, Instant since, int sent, Optional<Instant> last, int managers) {}

    /// What to do about it today.
    sealed interface Step {
        record Nothing() implements Step {}

        record Remind() implements Step {}

        /// The second and last reminder.
        record RemindLast() implements Step {}

        /// The Pôle decides from now on.
        record HandOver() implements Step {}
    }

    static Step next(Wait wait, LocalDate today) {
        if (!wait.withThePole() && wait.managers() == 0) {
            return new Step.HandOver();
        }
        long days = ChronoUnit.DAYS.between(Days.of(wait.since()), today);
        boolean rested =
                wait.last()
                        .map(at -> ChronoUnit.DAYS.between(Days.of(at), today) >= REST_DAYS)
                        .orElse(true);
        if (!rested) {
            return new Step.Nothing();
        }
        return switch (wait.sent()) {
            case 0 -> days < FIRST_DAY ? new Step.Nothing() : new Step.Remind();
            case 1 -> days < LAST_DAY ? new Step.Nothing() : new Step.RemindLast();
            default ->
                    wait.withThePole() || days < POLE_DAY
                            ? new Step.Nothing()
                            : new Step.HandOver();
        };
    }

    /// From which day the Pôle decides, told in the last reminder to managers.
    static LocalDate handedOverOn(Wait wait, LocalDate today) {
        LocalDate planned = Days.of(wait.since()).plusDays(POLE_DAY);
        LocalDate rested = today.plusDays(REST_DAYS);
        return planned.isAfter(rested) ? planned : rested;
    }
}
