package quebec.esja.wishes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import quebec.esja.wishes.WishAnswerForm.Reading;

class WishAnswerFormTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    @Test
    void aPlanHasADayFromTodayOnAndWords() {
        assertThat(planned(TODAY, "  Au Pôle,\nà midi. "))
                .isEqualTo(new Reading.Sound(new WishAnswer.Planned(TODAY, "Au Pôle,\nà midi.")));
        for (LocalDate day :
                List.of(TODAY.minusDays(1), TODAY.plusYears(2).plusDays(1), LocalDate.MIN)) {
            assertThat(planned(day, "Au Pôle.")).isEqualTo(new Reading.Refused("day"));
        }
        assertThat(new WishAnswerForm.Planned(Optional.empty(), "Au Pôle.").read(TODAY))
                .isEqualTo(new Reading.Refused("day"));
        assertThat(planned(TODAY, " ")).isEqualTo(new Reading.Refused("words"));
    }

    @Test
    void aRefusalSaysWhyInASentence() {
        assertThat(new WishAnswerForm.Declined("Au printemps.").read(TODAY))
                .isEqualTo(new Reading.Sound(new WishAnswer.Declined("Au printemps.")));
        for (String words : List.of("", "no", "x".repeat(601), "\u200b\u200b\u200b")) {
            assertThat(new WishAnswerForm.Declined(words).read(TODAY))
                    .as(words)
                    .isEqualTo(new Reading.Refused("words"));
        }
    }

    private static Reading planned(LocalDate on, String words) {
        return new WishAnswerForm.Planned(Optional.of(on), words).read(TODAY);
    }
}
