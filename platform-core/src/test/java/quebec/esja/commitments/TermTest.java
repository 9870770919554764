package quebec.esja.commitments;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TermTest {

    private static final Term TERM = Term.from(LocalDate.of(2026, 1, 10));

    @Test
    void holdsTwelveMonthsFromTheDayItIsSigned() {
        assertThat(Term.signed(LocalDate.of(2026, 1, 10), Optional.empty())).contains(TERM);
        assertThat(TERM.lastDay()).isEqualTo(LocalDate.of(2027, 1, 9));
        assertThat(TERM.year()).isEqualTo(2026);
        assertThat(Term.from(LocalDate.of(2028, 2, 29)).lastDay())
                .isEqualTo(LocalDate.of(2029, 2, 27));
    }

    @Test
    void followsTheTermItRenewsSoThatNoDayIsLostOrCountedTwice() {
        assertThat(Term.signed(LocalDate.of(2026, 11, 20), Optional.of(TERM)))
                .contains(Term.from(LocalDate.of(2027, 1, 10)));
        assertThat(Term.signed(LocalDate.of(2026, 11, 20), Optional.of(TERM)).get().year())
                .isEqualTo(2027);
    }

    @Test
    void isNotRenewedMoreThanSixtyDaysBeforeItsEnd() {
        assertThat(Term.signed(LocalDate.of(2026, 11, 10), Optional.of(TERM))).isEmpty();
        assertThat(Term.signed(LocalDate.of(2026, 11, 11), Optional.of(TERM))).isPresent();
    }

    @Test
    void beginsAnewOnceItIsOver() {
        assertThat(Term.signed(LocalDate.of(2027, 1, 10), Optional.of(TERM)))
                .contains(Term.from(LocalDate.of(2027, 1, 10)));
        assertThat(Term.signed(LocalDate.of(2027, 6, 1), Optional.of(TERM)))
                .contains(Term.from(LocalDate.of(2027, 6, 1)));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-01-10, ACTIVE, true",
        "2026-11-10, ACTIVE, true",
        "2026-11-11, DUE, true",
        "2027-01-09, DUE, true",
        "2027-01-10, LAPSED, true",
        "2027-03-10, LAPSED, true",
        "2027-03-11, ENDED, false",
    })
    void standsByItsDays(LocalDate today, Standing standing, boolean shown) {
        assertThat(TERM.standing(today)).isEqualTo(standing);
        assertThat(standing.shown()).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-25, ",
        "2026-11-26, EARLY",
        "2026-12-25, EARLY",
        "2026-12-26, LATE",
        "2027-01-09, LATE",
        "2027-01-10, OVER",
        "2027-02-08, OVER",
        "2027-02-09, ",
    })
    void remindsBeforeItsEndAndOnceAfter(LocalDate today, Term.Stage stage) {
        assertThat(TERM.reminder(today)).isEqualTo(Optional.ofNullable(stage));
    }
}
