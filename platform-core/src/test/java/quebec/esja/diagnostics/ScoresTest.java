package quebec.esja.diagnostics;

import static org.assertj.core.api.Assertions.assertThat;
import static quebec.esja.diagnostics.Sample.askedIf;
import static quebec.esja.diagnostics.Sample.choice;
import static quebec.esja.diagnostics.Sample.question;
import static quebec.esja.diagnostics.Sample.section;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import quebec.esja.diagnostics.Questionnaire.Condition;
import quebec.esja.diagnostics.Questionnaire.Question;

class ScoresTest {

    private static final Questionnaire SAMPLE =
            Sample.of(
                    section(
                            "s1",
                            choice("a", 3, 4, 2, 0),
                            question("b", QuestionKind.YES_NO),
                            question("w", QuestionKind.TEXT)),
                    section(
                            "s2",
                            3,
                            new Condition("b", Set.of(Questionnaire.YES)),
                            question("c", QuestionKind.SCALE),
                            askedIf(question("d", QuestionKind.SCALE), "c", "3", "4")));

    private static Scores.OfSection score(int section, Map<String, String> answers) {
        return Scores.of(SAMPLE, new Answers(answers)).get(section);
    }

    @Test
    void weighsEachAnswerByItsQuestion() {
        // 3 × 2/4 + 1 × 1, of 4.
        assertThat(score(0, Map.of("a", "c1", "b", "yes")).score()).contains(decimal("62.5"));
        assertThat(score(0, Map.of("a", "c0", "b", "yes")).score()).contains(decimal("100.0"));
        assertThat(score(0, Map.of("a", "c2", "b", "no")).score()).contains(decimal("0.0"));
    }

    @Test
    void countsNoZeroForAQuestionLeftUnansweredAndTellsIt() {
        Scores.OfSection score = score(0, Map.of("a", "c0"));
        assertThat(score.score()).contains(decimal("100.0"));
        assertThat(score.asked()).isEqualTo(2);
        assertThat(score.answered()).isEqualTo(1);
    }

    @Test
    void countsNoZeroForASkippedQuestionWhateverWasAnsweredBefore() {
        assertThat(score(1, Map.of("b", "yes", "c", "2", "d", "0")))
                .isEqualTo(new Scores.OfSection("s2", Optional.of(decimal("50.0")), 1, 1));
        assertThat(score(1, Map.of("b", "yes", "c", "4", "d", "0")).score())
                .contains(decimal("50.0"));
        assertThat(score(1, Map.of("b", "no", "c", "4", "d", "4")))
                .isEqualTo(new Scores.OfSection("s2", Optional.empty(), 0, 0));
    }

    @Test
    void hasNoScoreWhereNothingWithPointsWasAnswered() {
        assertThat(score(0, Map.of("w", "Des mots")).score()).isEmpty();
        assertThat(Scores.overall(SAMPLE, Scores.of(SAMPLE, Answers.NONE))).isEmpty();
    }

    @Test
    void passesOverAnswersThatAreNone() {
        assertThat(score(0, Map.of("a", "c9", "b", "peut-être", "zz", "yes")))
                .isEqualTo(new Scores.OfSection("s1", Optional.empty(), 2, 0));
        Answers counted =
                new Answers(Map.of("a", "c9", "b", "no", "c", "4", "w", "mots", "zz", "yes"))
                        .thatCount(SAMPLE);
        assertThat(counted.values()).containsOnly(Map.entry("b", "no"), Map.entry("w", "mots"));
    }

    @Test
    void weighsSectionsInTheWholeAndLeavesOutThoseWithoutAScore() {
        List<Scores.OfSection> both =
                Scores.of(SAMPLE, new Answers(Map.of("a", "c0", "b", "yes", "c", "0")));
        assertThat(Scores.overall(SAMPLE, both)).contains(decimal("25.0"));
        List<Scores.OfSection> one = Scores.of(SAMPLE, new Answers(Map.of("a", "c0", "b", "no")));
        assertThat(Scores.overall(SAMPLE, one)).contains(decimal("75.0"));
    }

    @Test
    void proposesTheActionsOfWeakAnswersThatAreAsked() {
        assertThat(
                        Scores.weak(
                                SAMPLE,
                                new Answers(Map.of("a", "c1", "b", "yes", "c", "3", "d", "2"))))
                .extracting(Question::key)
                .containsExactly("a", "d");
        assertThat(Scores.weak(SAMPLE, new Answers(Map.of("b", "no", "c", "0"))))
                .extracting(Question::key)
                .containsExactly("b");
    }

    @Test
    void staysBetweenZeroAndAHundredAndNeverFallsWithABetterAnswer() {
        var random = new Random(7);
        for (int round = 0; round < 2_000; round++) {
            Map<String, String> answers = new HashMap<>();
            for (String key : List.of("a", "b", "c", "d")) {
                Question question = SAMPLE.question(key).orElseThrow();
                if (random.nextInt(4) > 0) {
                    answers.put(
                            key, question.values().get(random.nextInt(question.values().size())));
                }
            }
            Scores.of(SAMPLE, new Answers(answers))
                    .forEach(score -> {
                        assertThat(score.answered()).isLessThanOrEqualTo(score.asked());
                        assertThat(score.score().isPresent()).isEqualTo(score.answered() > 0);
                        score.score()
                                .ifPresent(value ->
                                        assertThat(value)
                                                .isBetween(BigDecimal.ZERO, decimal("100")));
                    });
            if (answers.containsKey("a")) {
                Map<String, String> better = new HashMap<>(answers);
                better.put("a", "c0");
                assertThat(score(0, better).score().orElseThrow())
                        .isGreaterThanOrEqualTo(score(0, answers).score().orElseThrow());
            }
        }
    }

    private static BigDecimal decimal(String number) {
        return new BigDecimal(number);
    }
}
