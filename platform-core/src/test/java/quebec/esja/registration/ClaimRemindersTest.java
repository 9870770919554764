package quebec.esja.registration;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import quebec.esja.registration.ClaimReminders.Step;
import quebec.esja.registration.ClaimReminders.Wait;

class ClaimRemindersTest {

    /// A Friday evening in Québec, Saturday already in Greenwich.
    private static final Instant SINCE = Instant.parse("2026-11-21T03:00:00Z");

    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);

    @Test
    void remindsOnTheThirdAndEighthCalendarDayOfQuebec() {
        assertThat(after(2, managers(0, Optional.empty()))).isEqualTo(new Step.Nothing());
        assertThat(after(3, managers(0, Optional.empty()))).isEqualTo(new Step.Remind());
        assertThat(after(7, managers(1, on(3)))).isEqualTo(new Step.Nothing());
        assertThat(after(8, managers(1, on(3)))).isEqualTo(new Step.RemindLast());
    }

    @Test
    void handsAJoinOverToThePoleOnTheTenthAndNeverAClaimThatIsThere() {
        assertThat(after(9, managers(2, on(8)))).isEqualTo(new Step.Nothing());
        assertThat(after(10, managers(2, on(8)))).isEqualTo(new Step.HandOver());
        assertThat(after(400, new Wait(true, SINCE, 2, on(8), 3))).isEqualTo(new Step.Nothing());
        assertThat(after(8, new Wait(true, SINCE, 1, on(3), 0))).isEqualTo(new Step.RemindLast());
    }

    @Test
    void leavesTwoDaysAfterALateReminder() {
        assertThat(after(20, managers(0, Optional.empty()))).isEqualTo(new Step.Remind());
        assertThat(after(21, managers(1, on(20)))).isEqualTo(new Step.Nothing());
        assertThat(after(22, managers(1, on(20)))).isEqualTo(new Step.RemindLast());
        assertThat(ClaimReminders.handedOverOn(managers(1, on(20)), DAY.plusDays(22)))
                .isEqualTo(DAY.plusDays(24));
        assertThat(ClaimReminders.handedOverOn(managers(0, Optional.empty()), DAY.plusDays(3)))
                .isEqualTo(DAY.plusDays(10));
    }

    @Test
    void handsOverAtOnceWhenNobodyIsLeftToAsk() {
        assertThat(after(0, new Wait(false, SINCE, 0, Optional.empty(), 0)))
                .isEqualTo(new Step.HandOver());
    }

    private static Step after(int days, Wait wait) {
        return ClaimReminders.next(wait, DAY.plusDays(days));
    }

    private static Wait managers(int sent, Optional<Instant> last) {
        return new Wait(false, SINCE, sent, last, 2);
    }

    private static Optional<Instant> on(int day) {
        return Optional.of(DAY.plusDays(day).atTime(15, 0).toInstant(ZoneOffset.UTC));
    }
}
