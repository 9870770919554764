package quebec.esja.waves;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BusinessCalendarTest {

    private static final BusinessCalendar CALENDAR = new BusinessCalendar();

    @ParameterizedTest(name = "{1}, {0}")
    @CsvSource({
        "2026-01-01, jour de l’An",
        "2026-01-02, lendemain du jour de l’An",
        "2026-04-03, Vendredi saint",
        "2026-04-06, lundi de Pâques",
        "2026-05-18, Journée nationale des patriotes",
        "2027-05-24, Journée nationale des patriotes",
        "2026-06-24, fête nationale",
        "2029-06-25, fête nationale quand le 24 est un dimanche",
        "2026-07-01, fête du Canada",
        "2029-07-02, fête du Canada quand le 1er est un dimanche",
        "2026-09-07, fête du Travail",
        "2026-10-12, Action de grâces",
        "2026-12-24, veille de Noël",
        "2026-12-25, Noël",
        "2025-12-26, lendemain de Noël",
        "2026-12-31, veille du jour de l’An",
        "2026-11-21, samedi",
        "2026-11-22, dimanche"
    })
    void closesOn(LocalDate day, String name) {
        assertThat(CALENDAR.isBusinessDay(day)).as(name).isFalse();
    }

    @Test
    void worksOnDaysThatAreHolidaysElsewhereOnly() {
        assertThat(
                        List.of(
                                LocalDate.of(2026, 9, 30),
                                LocalDate.of(2026, 11, 11),
                                LocalDate.of(2026, 6, 25),
                                LocalDate.of(2026, 8, 3),
                                LocalDate.of(2026, 2, 16)))
                .allSatisfy(day -> assertThat(CALENDAR.isBusinessDay(day)).as("%s", day).isTrue());
    }

    @Test
    void opensFromNineToFiveInQuebecWhateverTheSeason() {
        assertThat(CALENDAR.isOpen(Instant.parse("2026-11-23T13:59:59Z"))).isFalse();
        assertThat(CALENDAR.isOpen(Instant.parse("2026-11-23T14:00:00Z"))).isTrue();
        assertThat(CALENDAR.isOpen(Instant.parse("2026-11-23T21:59:59Z"))).isTrue();
        assertThat(CALENDAR.isOpen(Instant.parse("2026-11-23T22:00:00Z"))).isFalse();
        assertThat(CALENDAR.isOpen(Instant.parse("2026-07-06T13:00:00Z"))).isTrue();
        assertThat(CALENDAR.nextOpening(Instant.parse("2026-11-20T22:30:00Z")))
                .isEqualTo(Instant.parse("2026-11-23T14:00:00Z"));
        assertThat(CALENDAR.nextOpening(Instant.parse("2026-11-23T11:00:00Z")))
                .isEqualTo(Instant.parse("2026-11-23T14:00:00Z"));
        assertThat(CALENDAR.nextOpening(Instant.parse("2026-12-23T22:00:00Z")))
                .as("over Christmas")
                .isEqualTo(Instant.parse("2026-12-28T14:00:00Z"));
    }
}
