package quebec.esja.reminders;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import quebec.esja.kernel.BuyerId;
import quebec.esja.kernel.Period;

/// When a buyer that declared once is reminded: thirty days after the end of the period that is due, then every thirty days, three
/// times at most. Due is the period it opened and did not sign, else the same months of the year after the last it signed.
final class ReminderRules {

    static final int DAYS = 30;
    static final int MOST = 3;

    private ReminderRules() {}

    /// Where a buyer stands.
    ///
    /// @param last   its latest period
    /// @param signed whether that one was signed
    /// @param sent   days on which it was reminded of the period that is due
    record Standing(BuyerId buyer, Period last, boolean signed, List<LocalDate> sent) {

        Standing {
            sent = List.copyOf(sent);
        }

        /// The period that is due, or will be.
        Period due() {
            return signed ? next(last) : last;
        }
    }

    static Period next(Period period) {
        return new Period(
                period.from().plusYears(1), period.to().plusDays(1).plusYears(1).minusDays(1));
    }

    static boolean isDue(Standing standing, LocalDate today) {
        if (today.isBefore(standing.due().to().plusDays(DAYS)) || standing.sent().size() >= MOST) {
            return false;
        }
        Optional<LocalDate> last = standing.sent().stream().max(Comparator.naturalOrder());
        return last.map(day -> !today.isBefore(day.plusDays(DAYS))).orElse(true);
    }
}
