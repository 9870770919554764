package quebec.esja.reminders;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import quebec.esja.kernel.BuyerId;
import quebec.esja.kernel.Period;

class ReminderRulesTest {

    private static final Period YEAR =
            new Period(LocalDate.of(2024, 1, 1), LocalDate.of(2024, 12, 31));

    @Test
    void remindsAMonthAfterTheEndThenMonthlyThreeTimes() {
        assertThat(isDue("2026-01-29")).isFalse();
        assertThat(isDue("2026-01-30")).isTrue();
        assertThat(isDue("2026-02-20", "2026-01-30")).isFalse();
        assertThat(isDue("2026-03-01", "2026-01-30")).isTrue();
        assertThat(isDue("2027-01-01", "2026-01-30", "2026-03-01", "2026-04-01")).isFalse();
    }

    @Test
    void whatIsOpenedAndNotSignedIsDueItself() {
        ReminderRules.Standing open =
                new ReminderRules.Standing(new BuyerId(new UUID(0, 1)), YEAR, false, List.of());
        assertThat(open.due()).isEqualTo(YEAR);
        assertThat(ReminderRules.isDue(open, LocalDate.of(2025, 1, 30))).isTrue();
    }

    @Test
    void theNextPeriodKeepsItsMonthsThroughLeapYears() {
        assertThat(
                        ReminderRules.next(
                                new Period(LocalDate.of(2023, 3, 1), LocalDate.of(2024, 2, 29))))
                .isEqualTo(new Period(LocalDate.of(2024, 3, 1), LocalDate.of(2025, 2, 28)));
    }

    private static boolean isDue(String today, String... sent) {
        return ReminderRules.isDue(
                new ReminderRules.Standing(
                        new BuyerId(new UUID(0, 1)),
                        YEAR,
                        true,
                        List.of(sent).stream().map(LocalDate::parse).toList()),
                LocalDate.parse(today));
    }
}
