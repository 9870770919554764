package quebec.esja.waves;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import quebec.esja.waves.WaveRules.Standing;

class WaveRulesTest {

    private static final BusinessCalendar CALENDAR = new BusinessCalendar();
    private static final Instant MONDAY = Instant.parse("2026-11-23T15:00:00Z");

    /// Needs of all sizes, looked at every few hours by a job that may sleep for days, with answers that come as they like.
    @Test
    void neverMoreThanTheNumberOfADayNorOutsideOfficeHoursNorOnceEnoughAreInterested() {
        for (int seed = 0; seed < 80; seed++) {
            Random random = new Random(seed);
            WavePolicy policy = new WavePolicy(1 + random.nextInt(12), 1 + random.nextInt(8));
            Instant over = MONDAY.plus(Duration.ofDays(2 + random.nextInt(30)));
            int waiting = random.nextInt(60);
            int interested = 0;
            Map<LocalDate, Integer> perDay = new HashMap<>();
            List<LocalDate> days = new ArrayList<>();
            int reached = 0;
            int all = waiting;
            for (Instant now = MONDAY.minus(Duration.ofDays(2));
                    now.isBefore(MONDAY.plus(Duration.ofDays(45)));
                    now = now.plus(Duration.ofMinutes(7 + random.nextInt(900)))) {
                Standing standing = new Standing(true, over, interested, last(days), waiting);
                switch (WaveRules.next(policy, standing, now, CALENDAR)) {
                    case WaveStep.Send(int most) -> {
                        assertThat(CALENDAR.isOpen(now)).isTrue();
                        assertThat(now).isBefore(over);
                        assertThat(interested).isLessThan(policy.stopAt());
                        int sent = Math.min(most, waiting);
                        waiting -= sent;
                        reached += sent;
                        perDay.merge(BusinessCalendar.day(now), sent, Integer::sum);
                        days.add(BusinessCalendar.day(now));
                        interested += random.nextInt(sent + 1) / 2;
                    }
                    case WaveStep.Later(Instant at) -> {
                        assertThat(at).isAfter(now).isBefore(over);
                        assertThat(CALENDAR.isOpen(at)).isTrue();
                    }
                    case WaveStep.Done(var why) -> assertThat(why).isNotNull();
                }
            }
            assertThat(perDay.values())
                    .allSatisfy(sent -> assertThat(sent).isLessThanOrEqualTo(policy.perDay()));
            assertThat(days).doesNotHaveDuplicates();
            assertThat(reached).isLessThanOrEqualTo(all);
        }
    }

    private static Optional<LocalDate> last(List<LocalDate> days) {
        return days.isEmpty() ? Optional.empty() : Optional.of(days.getLast());
    }

    @Test
    void saysWhyNothingMoreLeaves() {
        Instant over = MONDAY.plus(Duration.ofDays(3));
        WavePolicy usual = WavePolicy.USUAL;
        assertThat(next(usual, new Standing(false, over, 0, Optional.empty(), 4)))
                .isEqualTo(new WaveStep.Done(WaveStep.Why.NOT_OPEN));
        assertThat(next(usual, new Standing(true, MONDAY, 0, Optional.empty(), 4)))
                .isEqualTo(new WaveStep.Done(WaveStep.Why.OVER));
        assertThat(next(usual, new Standing(true, over, 6, Optional.empty(), 4)))
                .isEqualTo(new WaveStep.Done(WaveStep.Why.ENOUGH));
        assertThat(next(usual, new Standing(true, over, 0, Optional.empty(), 0)))
                .isEqualTo(new WaveStep.Done(WaveStep.Why.EXHAUSTED));
        assertThat(next(usual, new Standing(true, over, 5, Optional.empty(), 4)))
                .isEqualTo(new WaveStep.Send(10));
        assertThat(
                        next(
                                usual,
                                new Standing(
                                        true, over, 0, Optional.of(LocalDate.of(2026, 11, 23)), 4)))
                .isEqualTo(new WaveStep.Later(Instant.parse("2026-11-24T14:00:00Z")));
    }

    private static WaveStep next(WavePolicy policy, Standing standing) {
        return WaveRules.next(policy, standing, MONDAY, CALENDAR);
    }

    @Test
    void remindsTwoBusinessDaysLaterAcrossAWeekend() {
        LocalDate friday = LocalDate.of(2026, 11, 20);
        LocalDate monday = LocalDate.of(2026, 11, 23);
        LocalDate tuesday = LocalDate.of(2026, 11, 24);
        assertThat(WaveRules.lastReminded(monday, CALENDAR)).isBefore(friday);
        assertThat(WaveRules.lastReminded(tuesday, CALENDAR)).isAfterOrEqualTo(friday);
        assertThat(WaveRules.lastReminded(tuesday, CALENDAR)).isBefore(monday);
    }
}
