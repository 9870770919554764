package quebec.esja.diagnostics;

import static org.assertj.core.api.Assertions.assertThat;
import static quebec.esja.diagnostics.Sample.calling;
import static quebec.esja.diagnostics.Sample.choice;
import static quebec.esja.diagnostics.Sample.question;
import static quebec.esja.diagnostics.Sample.section;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import quebec.esja.diagnostics.Questionnaire.Activity;
import quebec.esja.diagnostics.Questionnaire.Question;
import quebec.esja.kernel.BuyerId;
import quebec.esja.kernel.DiagnosticId;

class ProposedActivityTest {

    private static final Questionnaire SAMPLE =
            Sample.of(
                            section(
                                    "s",
                                    calling(question("a", QuestionKind.YES_NO, 2), "visite"),
                                    calling(choice("b", 4, 4, 2, 0), "atelier"),
                                    calling(question("c", QuestionKind.SCALE, 1), "atelier"),
                                    calling(question("d", QuestionKind.YES_NO, 1), "causerie"),
                                    question("e", QuestionKind.YES_NO, 9)))
                    .withActivities(
                            Stream.of("visite", "atelier", "causerie")
                                    .map(key -> new Activity(key, Sample.text(key)))
                                    .toList());

    @Test
    void theActivityThatMayBringTheMostComesFirstWithTheAnswersThatCallForIt() {
        List<ProposedActivity> proposed =
                proposed(Map.of("a", "no", "b", "c1", "c", "0", "d", "yes", "e", "no"));
        assertThat(keys(proposed)).containsExactly("atelier", "visite");
        // 4 × (1 − 2/4) + 1 × (1 − 0).
        assertThat(proposed.getFirst().missing()).isEqualByComparingTo(new BigDecimal("3"));
        assertThat(proposed.getFirst().because())
                .extracting(Question::key)
                .containsExactly("b", "c");
    }

    @Test
    void thoseThatMayBringAsMuchStayInTheOrderOfThePole() {
        assertThat(keys(proposed(Map.of("a", "no", "b", "c1"))))
                .containsExactly("visite", "atelier");
    }

    @Test
    void proposesNothingForGoodAnswersNorForQuestionsLeftUnanswered() {
        assertThat(proposed(Map.of("a", "yes", "b", "c0", "c", "3"))).isEmpty();
        assertThat(proposed(Map.of("e", "no"))).as("it calls for none").isEmpty();
    }

    @Test
    void everyUsualQuestionWithPointsAndAnActionCallsForAnActivity() {
        Questionnaire usual = UsualQuestionnaire.read();
        assertThat(QuestionnaireRules.unpublishable(usual)).isEmpty();
        assertThat(usual.questions().filter(one -> !one.action().fr().isBlank()))
                .allMatch(one -> one.activity().isPresent());
        assertThat(
                        usual.questions()
                                .flatMap(one -> one.activity().stream())
                                .collect(Collectors.toSet()))
                .as("none is there for nothing")
                .containsExactlyInAnyOrderElementsOf(
                        usual.activities().stream().map(Activity::key).toList());
    }

    private static List<String> keys(List<ProposedActivity> proposed) {
        return proposed.stream().map(one -> one.activity().key()).toList();
    }

    private static List<ProposedActivity> proposed(Map<String, String> answers) {
        return ProposedActivity.of(
                new Diagnostic(
                        new DiagnosticId(new UUID(0, 1)),
                        new BuyerId(new UUID(0, 2)),
                        "Ville",
                        1,
                        SAMPLE,
                        new Answers(answers),
                        Instant.EPOCH,
                        "Line",
                        Instant.EPOCH,
                        "Line",
                        Optional.empty(),
                        Optional.empty()));
    }
}
