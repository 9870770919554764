package quebec.esja.needs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import quebec.esja.texts.Language;

class NeedRulesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    @Test
    void acceptsANeedThatSaysWhatAndWho() {
        assertThat(problems(need("Boîtes à lunch", Optional.empty()))).isEmpty();
    }

    @Test
    void takesOutSignsThatNobodySeesButKeepsLines() {
        var tidy =
                NeedRules.tidy(
                        new NeedData(
                                " Boîtes\u0000 à\u00A0lunch\n",
                                "Pour 40\u0000 personnes\r\nle midi",
                                "",
                                "",
                                Optional.empty(),
                                "",
                                new NeedData.Contact(
                                        " Dominique ", " D@ESJA.test", Language.FRENCH)));
        assertThat(tidy.what()).isEqualTo("Boîtes à lunch");
        assertThat(tidy.detail()).isEqualTo("Pour 40  personnes\nle midi");
        assertThat(tidy.contact().email()).isEqualTo("d@esja.test");
    }

    @Test
    void saysEverythingThatIsWrongInTheOrderOfTheForm() {
        var wrong =
                new NeedData(
                        "a",
                        "x".repeat(4001),
                        "nulle",
                        "?",
                        Optional.of(TODAY.minusDays(1)),
                        "x".repeat(161),
                        new NeedData.Contact("", "pas un courriel", Language.FRENCH));
        assertThat(NeedRules.problems(wrong, false, false, TODAY))
                .extracting(NeedProblem::field)
                .containsExactly(
                        "what",
                        "detail",
                        "category",
                        "place",
                        "wantedOn",
                        "organization",
                        "contact.name",
                        "contact.email");
    }

    @Test
    void takesADayFromTodayToFiveYearsAhead() {
        assertThat(problems(need("Traiteur", Optional.of(TODAY)))).isEmpty();
        assertThat(problems(need("Traiteur", Optional.of(TODAY.plusYears(5))))).isEmpty();
        assertThat(problems(need("Traiteur", Optional.of(TODAY.plusYears(5).plusDays(1)))))
                .hasSize(1);
        assertThat(problems(need("Traiteur", Optional.of(LocalDate.MIN)))).hasSize(1);
    }

    @Test
    void neverEndsANeedWithoutWords() {
        assertThat(NeedRules.problemsOfTold("Non.")).hasSize(1);
        assertThat(NeedRules.problemsOfTold("Voici.")).isEmpty();
        assertThat(NeedRules.problemsOfTold("x".repeat(4001))).hasSize(1);
    }

    private static java.util.List<NeedProblem> problems(NeedData data) {
        return NeedRules.problems(data, true, true, TODAY);
    }

    private static NeedData need(String what, Optional<LocalDate> wantedOn) {
        return new NeedData(
                what,
                "",
                "",
                "",
                wantedOn,
                "",
                new NeedData.Contact("Dominique Roy", "roy@esja.test", Language.FRENCH));
    }
}
