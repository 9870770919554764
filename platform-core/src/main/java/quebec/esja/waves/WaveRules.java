package quebec.esja.waves;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/// When the next wave of a need may leave, and when an enterprise is reminded.
final class WaveRules {

    /// Business days after the mail.
    static final int REMIND_AFTER = 2;

    private WaveRules() {}

    /// Where a need stands.
    ///
    /// @param open       whether it may be answered, the deadline aside
    /// @param over       the first moment at which an answer is too late
    /// @param interested enterprises that are, alone or with others
    /// @param lastSent   day of the last wave, in Québec
    /// @param waiting    enterprises of the list that no wave reached
    record Standing(
            boolean open,
            Instant over,
            int interested,
            Optional<LocalDate> lastSent,
            int waiting) {}

    static WaveStep next(
            WavePolicy policy, Standing standing, Instant now, BusinessCalendar calendar) {
        Optional<WaveStep.Why> ended = ended(policy, standing, now);
        if (ended.isPresent()) {
            return new WaveStep.Done(ended.get());
        }
        boolean sentToday =
                standing.lastSent()
                        .filter(day -> !day.isBefore(BusinessCalendar.day(now)))
                        .isPresent();
        if (calendar.isOpen(now) && !sentToday) {
            return new WaveStep.Send(policy.perDay());
        }
        Instant at = calendar.nextOpening(now);
        return at.isBefore(standing.over())
                ? new WaveStep.Later(at)
                : new WaveStep.Done(WaveStep.Why.OVER);
    }

    private static Optional<WaveStep.Why> ended(WavePolicy policy, Standing standing, Instant now) {
        if (!standing.open()) {
            return Optional.of(WaveStep.Why.NOT_OPEN);
        }
        if (!now.isBefore(standing.over())) {
            return Optional.of(WaveStep.Why.OVER);
        }
        if (standing.interested() >= policy.stopAt()) {
            return Optional.of(WaveStep.Why.ENOUGH);
        }
        return standing.waiting() == 0 ? Optional.of(WaveStep.Why.EXHAUSTED) : Optional.empty();
    }

    /// Whether enterprises that have not answered may be reminded now.
    static boolean mayRemind(
            WavePolicy policy, Standing standing, Instant now, BusinessCalendar calendar) {
        return standing.open()
                && now.isBefore(standing.over())
                && standing.interested() < policy.stopAt()
                && calendar.isOpen(now);
    }

    /// The last day such that who was written to then is reminded today.
    static LocalDate lastReminded(LocalDate today, BusinessCalendar calendar) {
        LocalDate sent = today.minusDays(1);
        while (calendar.plus(sent, REMIND_AFTER).isAfter(today)) {
            sent = sent.minusDays(1);
        }
        return sent;
    }
}
