package quebec.esja.diagnostics;

import static org.assertj.core.api.Assertions.assertThat;
import static quebec.esja.diagnostics.Sample.askedIf;
import static quebec.esja.diagnostics.Sample.calling;
import static quebec.esja.diagnostics.Sample.choice;
import static quebec.esja.diagnostics.Sample.question;
import static quebec.esja.diagnostics.Sample.section;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import quebec.esja.diagnostics.Questionnaire.Activity;
import quebec.esja.diagnostics.Questionnaire.Condition;
import quebec.esja.diagnostics.Questionnaire.Question;
import quebec.esja.diagnostics.Questionnaire.Section;
import quebec.esja.diagnostics.QuestionnaireRules.Problem;
import quebec.esja.kernel.LocalizedText;

class QuestionnaireRulesTest {

    @Test
    void takesTheUsualQuestionnaireAsItIs() {
        Questionnaire usual = UsualQuestionnaire.read();
        assertThat(QuestionnaireRules.unpublishable(usual)).isEmpty();
        assertThat(usual.sections())
                .extracting(Section::key)
                .containsExactly("politique", "connaissance", "processus", "depenses", "pratiques");
        assertThat(usual.questions()).hasSizeBetween(23, 28);
        assertThat(usual.questions().filter(Question::scored))
                .allSatisfy(question -> {
                    assertThat(question.action().fr()).as(question.key()).isNotBlank();
                    assertThat(question.action().en()).as(question.key()).isNotBlank();
                });
    }

    @Test
    void refusesAConditionOnALaterQuestionOnItselfAndInACircle() {
        Question a = question("a", QuestionKind.YES_NO);
        Question b = question("b", QuestionKind.YES_NO);
        assertThat(problems(section("s", askedIf(a, "b", "yes"), b)))
                .containsExactly(new Problem("a", "condition-not-earlier"));
        assertThat(problems(section("s", askedIf(a, "a", "yes"))))
                .containsExactly(new Problem("a", "condition-not-earlier"));
        assertThat(problems(section("s", askedIf(a, "b", "yes"), askedIf(b, "a", "yes"))))
                .containsExactly(new Problem("a", "condition-not-earlier"));
        assertThat(problems(section("s", 1, new Condition("a", Set.of("yes")), a)))
                .containsExactly(new Problem("s", "condition-not-earlier"));
        assertThat(problems(section("s", a), section("t", 1, new Condition("a", Set.of("no")), b)))
                .isEmpty();
    }

    @Test
    void refusesAConditionOnAnswersThatAQuestionDoesNotHave() {
        Question a = question("a", QuestionKind.YES_NO);
        Question b = question("b", QuestionKind.SCALE);
        Question words = question("w", QuestionKind.TEXT);
        assertThat(problems(section("s", a, askedIf(b, "a", "maybe"))))
                .containsExactly(new Problem("b", "condition-answers"));
        assertThat(problems(section("s", a, askedIf(b, "a"))))
                .containsExactly(new Problem("b", "condition-answers"));
        assertThat(problems(section("s", words, askedIf(b, "w", "oui"))))
                .containsExactly(new Problem("b", "condition-answers"));
    }

    @Test
    void holdsKeysWeightsPointsChoicesAndTextsToTheirBounds() {
        assertThat(
                        problems(
                                section(
                                        "s",
                                        question("s", QuestionKind.SCALE),
                                        question("A b", QuestionKind.SCALE),
                                        question("c", QuestionKind.SCALE, 11),
                                        choice("d", 0, 1, 11),
                                        choice("e", 1, 3))))
                .containsExactly(
                        new Problem("s", "key"),
                        new Problem("A b", "key"),
                        new Problem("c", "weight"),
                        new Problem("d", "weight"),
                        new Problem("d", "points"),
                        new Problem("e", "choices"));
        Question half =
                new Question(
                        "h",
                        QuestionKind.YES_NO,
                        new LocalizedText("Une question", " "),
                        new LocalizedText("x".repeat(601), "y"),
                        1,
                        Optional.empty(),
                        List.of(),
                        new LocalizedText("", "An action"),
                        Optional.empty());
        assertThat(problems(section("s", half)))
                .containsExactly(
                        new Problem("h", "text"),
                        new Problem("h", "help"),
                        new Problem("h", "action"));
        Question[] many =
                IntStream.rangeClosed(0, QuestionnaireRules.MOST_QUESTIONS)
                        .mapToObj(number -> question("q" + number, QuestionKind.YES_NO))
                        .toArray(Question[]::new);
        assertThat(problems(section("s", many))).containsExactly(new Problem("", "questions"));
    }

    @Test
    void publishesNothingThatCannotBeScoredNorAnEmptySection() {
        assertThat(
                        QuestionnaireRules.unpublishable(
                                Sample.of(
                                        section("s", question("w", QuestionKind.TEXT)),
                                        section("t"))))
                .containsExactly(
                        new Problem("", "nothing-scored"), new Problem("t", "empty-section"));
    }

    @Test
    void changesOnlyWhatItsAuthorSaw() {
        Question a = question("a", QuestionKind.YES_NO);
        Question b = question("b", QuestionKind.YES_NO);
        Question heavier = question("a", QuestionKind.YES_NO, 5);
        Questionnaire now = Sample.of(section("s", a, b), section("t"));
        Questionnaire changed =
                new QuestionnaireEdit.PutQuestion("s", Optional.of(a), heavier)
                        .applied(now)
                        .orElseThrow();
        assertThat(changed.question("a")).contains(heavier);
        assertThat(new QuestionnaireEdit.PutQuestion("s", Optional.of(a), a).applied(changed))
                .as("changed by someone else meanwhile")
                .isEmpty();
        assertThat(new QuestionnaireEdit.PutQuestion("s", Optional.of(b), b).applied(changed))
                .isPresent();
        assertThat(new QuestionnaireEdit.RemoveQuestion("s", a).applied(changed)).isEmpty();
        assertThat(new QuestionnaireEdit.RemoveSection("s").applied(now)).isEmpty();
        assertThat(new QuestionnaireEdit.RemoveSection("t").applied(now)).isPresent();
        assertThat(new QuestionnaireEdit.Move("a", true).applied(now)).isEmpty();
        assertThat(new QuestionnaireEdit.Move("b", true).applied(now).orElseThrow().questions())
                .containsExactly(b, a);
        assertThat(new QuestionnaireEdit.Move("t", true).applied(now).orElseThrow().sections())
                .extracting(Section::key)
                .containsExactly("t", "s");
    }

    @Test
    void proposesOnlyActivitiesThatAreNamedInBothLanguages() {
        Questionnaire asking =
                Sample.of(section("s", calling(question("q", QuestionKind.YES_NO), "visite")));
        assertThat(QuestionnaireRules.problems(asking))
                .containsExactly(new Problem("q", "activity"));
        assertThat(
                        QuestionnaireRules.problems(
                                asking.withActivities(
                                        List.of(
                                                new Activity("visite", Sample.text("Visite")),
                                                new Activity(
                                                        "atelier",
                                                        new LocalizedText("Atelier", "")),
                                                new Activity(
                                                        "visite", Sample.text("x".repeat(121)))))))
                .containsExactly(
                        new Problem("atelier", "activity-title"),
                        new Problem("visite", "key"),
                        new Problem("visite", "activity-title"));
    }

    private static List<Problem> problems(Section... sections) {
        return QuestionnaireRules.problems(Sample.of(sections));
    }
}
