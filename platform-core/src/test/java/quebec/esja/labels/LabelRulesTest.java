package quebec.esja.labels;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LabelRulesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    @Test
    void acceptsALabelWithoutProofNorDates() {
        assertThat(problems(label("", null, null))).isEmpty();
    }

    @Test
    void refusesALabelThatIsNotKnown() {
        assertThat(LabelRules.problems(label("", null, null), code -> code.equals("autre"), TODAY))
                .extracting(LabelProblem::key)
                .containsExactly("labels.refusal.unknown");
    }

    @ParameterizedTest
    @ValueSource(strings = {"CQEA-1234", "no 12", "https://exemple.org/preuve.pdf", "CQEA: 12/34"})
    void acceptsANumberOrAnAddress(String proof) {
        assertThat(problems(label(proof, null, null))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://exemple.org",
                "HTTP://exemple.org",
                "www.exemple.org",
                "ftp://exemple.org/a",
                "javascript:alert(1)",
                "data:text/html,x",
                "https://",
                "https://a b"
            })
    void refusesAnAddressThatIsNotHttps(String proof) {
        assertThat(problems(label(proof, null, null)))
                .containsExactly("labels.refusal.proof-address");
    }

    @Test
    void refusesAProofOfOneMegabyte() {
        assertThat(problems(label("1".repeat(1_000_000), null, null)))
                .containsExactly("labels.refusal.proof-long");
    }

    @Test
    void refusesAnExpiryThatIsNotAfterTheDayItWasObtained() {
        assertThat(problems(label("", TODAY, TODAY.minusDays(1))))
                .containsExactly("labels.refusal.expiry");
        assertThat(problems(label("", TODAY, TODAY))).containsExactly("labels.refusal.expiry");
        assertThat(problems(label("", TODAY, TODAY.plusDays(1)))).isEmpty();
    }

    @Test
    void refusesALabelObtainedInTheFuture() {
        assertThat(problems(label("", TODAY.plusDays(1), null)))
                .containsExactly("labels.refusal.obtained-later");
    }

    @Test
    void holdsOnItsLastDayAndNotTheNext() {
        HeldLabel held = held(TODAY);
        assertThat(held.holdsOn(TODAY)).isTrue();
        assertThat(held.holdsOn(TODAY.plusDays(1))).isFalse();
        assertThat(held(null).holdsOn(TODAY.plusYears(50))).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "61, -, -, -",
                "60, 60, -, -",
                "16, 60, -, -",
                "15, 15, 15, -",
                "0,  15, 15, -",
                "-1, -, -, -"
            })
    void announcesTheExpiryTwiceAndEachTimeOnce(
            int daysLeft,
            @Nullable Integer first,
            @Nullable Integer after60,
            @Nullable Integer after15) {
        HeldLabel label = held(TODAY.plusDays(daysLeft));
        assertThat(LabelRules.due(label, Set.of(), TODAY)).isEqualTo(of(first));
        assertThat(LabelRules.due(label, Set.of(60), TODAY)).isEqualTo(of(after60));
        assertThat(LabelRules.due(label, Set.of(15), TODAY))
                .isEqualTo(of(first != null && first == 15 ? after15 : first));
        assertThat(LabelRules.due(label, Set.of(15, 60), TODAY)).isEmpty();
    }

    @Test
    void announcesNothingOfALabelWithoutEnd() {
        assertThat(LabelRules.due(held(null), Set.of(), TODAY)).isEmpty();
    }

    private static OptionalInt of(@Nullable Integer days) {
        return days == null ? OptionalInt.empty() : OptionalInt.of(days);
    }

    private static HeldLabel held(@Nullable LocalDate expires) {
        return new HeldLabel(label("", null, expires), Optional.empty());
    }

    private static LabelData label(
            String proof, @Nullable LocalDate obtained, @Nullable LocalDate expires) {
        return LabelRules.tidy(new LabelData("b-corp", proof, obtained, expires));
    }

    private static List<String> problems(LabelData label) {
        return LabelRules.problems(label, code -> true, TODAY).stream()
                .map(LabelProblem::key)
                .toList();
    }
}
