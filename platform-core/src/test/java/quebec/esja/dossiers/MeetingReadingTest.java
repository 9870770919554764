package quebec.esja.dossiers;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MeetingReadingTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final LocalDate END = LocalDate.of(2026, 6, 30);

    @Test
    void keepsTheWordsOnOneLineAndTheDayUpToTheEndOfTheContract() {
        assertThat(read("  Maillage de\n l’automne, Magog ", Optional.of(END)))
                .isEqualTo(
                        new MeetingReading.Sound(
                                new Origin.Meeting(END, "Maillage de l’automne, Magog")));
    }

    @Test
    void aMeetingOfTodayIsTakenAndOneOfTomorrowIsNot() {
        LocalDate later = TODAY.plusYears(1);
        assertThat(read(Optional.of(TODAY), later)).isInstanceOf(MeetingReading.Sound.class);
        assertThat(read(Optional.of(TODAY.plusDays(1)), later))
                .isEqualTo(refused("metOn", "met-future"));
    }

    @Test
    void refusesADayAfterTheEndOfTheContractOneThatIsMissingAndOneOfAnotherCentury() {
        assertThat(read("Visite", Optional.of(END.plusDays(1))))
                .isEqualTo(refused("metOn", "met-after"));
        assertThat(read("Visite", Optional.empty())).isEqualTo(refused("metOn", "met-on"));
        assertThat(read("Visite", Optional.of(LocalDate.of(205, 10, 23))))
                .isEqualTo(refused("metOn", "met-on"));
    }

    @Test
    void refusesWordsThatSayNothingOrTooMuch() {
        for (String words : List.of("", " a ", "\u200b\u200b\u200b", "😀b", "x".repeat(161))) {
            assertThat(read(words, Optional.of(END))).as(words).isEqualTo(refused("met", "met"));
        }
        assertThat(read("é".repeat(160), Optional.of(END)))
                .isInstanceOf(MeetingReading.Sound.class);
    }

    private static MeetingReading read(String words, Optional<LocalDate> on) {
        return MeetingReading.read(new OriginDraft.Meeting(on, words), TODAY, END);
    }

    private static MeetingReading read(Optional<LocalDate> on, LocalDate end) {
        return MeetingReading.read(new OriginDraft.Meeting(on, "Maillage"), TODAY, end);
    }

    private static MeetingReading refused(String field, String key) {
        return new MeetingReading.Refused(field, "dossiers.refusal." + key);
    }
}
