package quebec.esja.diagnostics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import quebec.esja.audit.Actor;
import quebec.esja.diagnostics.Questionnaire.Question;
import quebec.esja.diagnostics.Questionnaire.Section;
import quebec.esja.kernel.LocalizedText;
import quebec.esja.members.PoleRole;
import quebec.esja.testing.MovingClock;
import quebec.esja.testing.TwoPoles;

class DiagnosticsDbTest {

    private static final MovingClock CLOCK = new MovingClock();

    @RegisterExtension static final TwoPoles POLES = TwoPoles.open(CLOCK);

    private static final Runs RUNS = new Runs(POLES, CLOCK);
    private static final Questionnaires QUESTIONNAIRES = RUNS.questionnaires;
    private static final Diagnostics DIAGNOSTICS = RUNS.diagnostics;
    private static final Plans PLANS = RUNS.plans;
    private static final Map<String, String> WEAK =
            Map.of("pol-mention", "non", "pol-porteur", "yes", "con-definition", "1");

    @Test
    void copiesTheUsualQuestionnaireWhenItIsFirstNeededAndFreezesIt() throws SQLException {
        POLES.inEstrie(() -> {
            assertThat(QUESTIONNAIRES.current().questionnaire())
                    .isEqualTo(UsualQuestionnaire.read());
            assertThat(QUESTIONNAIRES.draft()).isEmpty();
            return null;
        });
        try (Connection owner = POLES.province.postgres.owner(POLES.province.database);
                var statement = owner.createStatement()) {
            String table = POLES.estrie.schema().schema() + ".questionnaire";
            for (String change :
                    List.of(
                            "UPDATE " + table + " SET content = '{}' WHERE number = 1",
                            "DELETE FROM " + table + " WHERE number = 1")) {
                assertThatThrownBy(() -> statement.execute(change))
                        .as(change)
                        .hasMessageContaining("stays as it was published");
            }
        }
    }

    @Test
    void writesADraftThatBuyersDoNotSeeUntilItIsPublished() {
        POLES.inMauricie(() -> {
            Actor agent = RUNS.person(Optional.of(PoleRole.AGENT));
            Runs.Scene scene = RUNS.scene("Ville du Brouillon");
            Diagnostic before = RUNS.begun(scene);
            Question porter = question("pol-porteur");
            QuestionnaireEdit heavier =
                    new QuestionnaireEdit.PutQuestion(
                            "politique", Optional.of(porter), weighing(porter, 9));
            assertThat(QUESTIONNAIRES.edit(heavier, agent))
                    .isInstanceOf(QuestionnaireChange.Kept.class);
            assertThat(QUESTIONNAIRES.edit(heavier, agent))
                    .as("a second person who saw the question as it was")
                    .isInstanceOf(QuestionnaireChange.Stale.class);
            assertThat(
                            QUESTIONNAIRES.edit(
                                    new QuestionnaireEdit.PutSection(
                                            Optional.empty(),
                                            new Section(
                                                    "s-1",
                                                    new LocalizedText("Sans anglais", ""),
                                                    1,
                                                    Optional.empty(),
                                                    List.of())),
                                    agent))
                    .isInstanceOf(QuestionnaireChange.Refused.class);
            assertThat(QUESTIONNAIRES.current().number()).isEqualTo(1);

            Questionnaire draft = QUESTIONNAIRES.draft().orElseThrow().questionnaire();
            assertThat(QUESTIONNAIRES.publish(UsualQuestionnaire.read(), agent))
                    .isInstanceOf(QuestionnaireChange.Stale.class);
            assertThat(QUESTIONNAIRES.publish(draft, agent))
                    .isInstanceOf(QuestionnaireChange.Kept.class);
            assertThat(QUESTIONNAIRES.current().number()).isEqualTo(2);
            assertThat(QUESTIONNAIRES.current().questionnaire()).isEqualTo(draft);
            assertThat(DIAGNOSTICS.open(scene.buyer()).orElseThrow().questionnaire())
                    .as("a run keeps the version with which it began")
                    .isEqualTo(before.questionnaire());
            return null;
        });
    }

    @Test
    void keepsEachAnswerAndTellsTheSecondOfTwoWhoDiffer() {
        POLES.inEstrie(() -> {
            Runs.Scene scene = RUNS.scene("Ville à deux");
            Diagnostic run = RUNS.begun(scene);
            assertThat(DIAGNOSTICS.begin(scene.buyer(), scene.colleague()))
                    .isEqualTo(new Filling.Kept(run));
            assertThat(RUNS.answer(scene, run, scene.person(), "pol-porteur", "yes", ""))
                    .isInstanceOf(Filling.Kept.class);
            assertThat(RUNS.answer(scene, run, scene.colleague(), "pol-mention", "non", ""))
                    .as("another question at the same time")
                    .isInstanceOf(Filling.Kept.class);
            assertThat(RUNS.answer(scene, run, scene.colleague(), "pol-porteur", "no", ""))
                    .isInstanceOfSatisfying(
                            Filling.Stale.class,
                            stale ->
                                    assertThat(stale.now().answers().to("pol-porteur"))
                                            .contains("yes"));
            assertThat(RUNS.answer(scene, run, scene.colleague(), "pol-porteur", "no", "yes"))
                    .isInstanceOf(Filling.Kept.class);
            for (String wrong : List.of("peut-être", "4")) {
                assertThat(RUNS.answer(scene, run, scene.person(), "pol-porteur", wrong, "no"))
                        .isEqualTo(new Filling.Refused("answer"));
            }
            assertThat(RUNS.answer(scene, run, scene.person(), "inconnue", "yes", ""))
                    .isEqualTo(new Filling.Refused("answer"));
            assertThat(RUNS.answer(scene, run, scene.person(), "pra-frein", "x".repeat(2_001), ""))
                    .isEqualTo(new Filling.Refused("answer"));
            Diagnostic now = DIAGNOSTICS.open(scene.buyer()).orElseThrow();
            assertThat(now.answers().values())
                    .isEqualTo(Map.of("pol-porteur", "no", "pol-mention", "non"));
            assertThat(DIAGNOSTICS.submit(scene.buyer(), run.id(), run.answers(), scene.person()))
                    .as("what is submitted is what one saw")
                    .isInstanceOf(Filling.Stale.class);
            return null;
        });
    }

    @Test
    void submitsOnceAndStaysAsItWas() throws SQLException {
        Diagnostic submitted =
                POLES.inEstrie(() -> {
                    Runs.Scene scene = RUNS.scene("Ville soumise");
                    Diagnostic run = RUNS.begun(scene);
                    assertThat(
                                    DIAGNOSTICS.submit(
                                            scene.buyer(), run.id(), Answers.NONE, scene.person()))
                            .isEqualTo(new Filling.Refused("nothing"));
                    RUNS.answer(scene, run, scene.person(), "pol-mention", "aucune", "");
                    RUNS.answer(scene, run, scene.person(), "pol-responsable", "yes", "");
                    Diagnostic kept = RUNS.submit(scene);
                    assertThat(kept.answers().values())
                            .as("the answer to a question that is not asked")
                            .isEqualTo(Map.of("pol-mention", "aucune"));
                    Profile profile = DIAGNOSTICS.profile(kept);
                    assertThat(profile.lines().getFirst().score().score())
                            .hasValueSatisfying(
                                    score -> assertThat(score).isEqualByComparingTo("0"));
                    assertThat(profile.lines().getLast().score().score()).isEmpty();
                    assertThat(
                                    RUNS.answer(
                                            scene,
                                            run,
                                            scene.person(),
                                            "pol-mention",
                                            "non",
                                            "aucune"))
                            .isEqualTo(new Filling.Submitted(kept));
                    assertThat(DIAGNOSTICS.abandon(scene.buyer(), run.id(), scene.person()))
                            .isEqualTo(new Filling.Submitted(kept));
                    return kept;
                });
        try (Connection owner = POLES.province.postgres.owner(POLES.province.database);
                var statement = owner.createStatement()) {
            String table = POLES.estrie.schema().schema() + ".diagnostic";
            String row = " WHERE id = '" + submitted.id() + "'";
            for (String change :
                    List.of(
                            "UPDATE " + table + " SET answers = '{}'" + row,
                            "UPDATE " + table + " SET score = 100" + row,
                            "DELETE FROM " + table + row)) {
                assertThatThrownBy(() -> statement.execute(change))
                        .as(change)
                        .hasMessageContaining("stays as it was submitted");
            }
        }
    }

    @Test
    void isNotThereForAnotherBuyerNorForAWrongPart() {
        Runs.Scene scene = POLES.inEstrie(() -> RUNS.scene("Ville discrète"));
        Diagnostic run = POLES.inEstrie(() -> RUNS.begun(scene));
        POLES.inEstrie(() -> {
            Runs.Scene other = RUNS.scene("Ville curieuse");
            for (Actor stranger :
                    List.of(
                            other.person(),
                            RUNS.person(Optional.of(PoleRole.COACH)),
                            RUNS.person(Optional.empty()),
                            Actor.PLATFORM)) {
                assertThat(DIAGNOSTICS.begin(scene.buyer(), stranger))
                        .isEqualTo(new Filling.Unknown());
                assertThat(RUNS.answer(scene, run, stranger, "pol-porteur", "yes", ""))
                        .isEqualTo(new Filling.Unknown());
                assertThat(DIAGNOSTICS.submit(scene.buyer(), run.id(), Answers.NONE, stranger))
                        .isEqualTo(new Filling.Unknown());
            }
            assertThat(RUNS.answer(other, run, other.person(), "pol-porteur", "yes", ""))
                    .as("by its id, for one's own buyer")
                    .isEqualTo(new Filling.Unknown());
            assertThat(DIAGNOSTICS.find(other.buyer(), run.id())).isEmpty();
            return null;
        });
        POLES.inMauricie(() -> {
            assertThat(DIAGNOSTICS.find(scene.buyer(), run.id())).isEmpty();
            assertThat(DIAGNOSTICS.open(scene.buyer())).isEmpty();
            return null;
        });
    }

    @Test
    void saysThatItWasFilledWithTheTeam() {
        POLES.inEstrie(() -> {
            Runs.Scene scene = RUNS.scene("Ville accompagnée");
            Actor agent = RUNS.person(Optional.of(PoleRole.AGENT));
            Diagnostic run = RUNS.begun(scene);
            assertThat(run.assistedBy()).isEmpty();
            RUNS.answer(scene, run, agent, "pol-porteur", "yes", "");
            Diagnostic kept = RUNS.submit(scene);
            assertThat(kept.assistedBy()).contains(agent.name());
            assertThat(DIAGNOSTICS.page("accompagnee", 0, 10))
                    .singleElement()
                    .satisfies(row -> {
                        assertThat(row.runs()).isEqualTo(1);
                        assertThat(row.open()).isFalse();
                        assertThat(row.latest().orElseThrow().assistedBy()).contains(agent.name());
                    });
            return null;
        });
    }

    @Test
    void comparesWithTheFormerRunAndWithFiveOtherBuyersAtLeast() {
        POLES.inMauricie(() -> {
            Runs.Scene scene = RUNS.scene("Ville comparée");
            RUNS.run(scene, WEAK);
            CLOCK.pass(Duration.ofDays(365));
            Diagnostic second = RUNS.run(scene, Map.of("pol-mention", "orientations"));
            assertThat(DIAGNOSTICS.profile(second).formerOn()).isPresent();
            assertThat(DIAGNOSTICS.profile(second).lines().getFirst().former()).isPresent();

            for (int number = 1; number <= 4; number++) {
                RUNS.run(RUNS.scene("Pair " + number), WEAK);
            }
            RUNS.run(scene, WEAK);
            Diagnostic last = RUNS.run(scene, WEAK);
            assertThat(DIAGNOSTICS.profile(last).compared())
                    .as("four others, however often the buyer itself answers")
                    .isFalse();
            RUNS.run(RUNS.scene("Pair 5"), WEAK);
            Profile compared = DIAGNOSTICS.profile(last);
            assertThat(compared.lines().getFirst().peers().orElseThrow().count()).isEqualTo(5);
            assertThat(compared.lines().getLast().peers())
                    .as("nobody answered that section")
                    .isEmpty();
            CLOCK.pass(Duration.ofDays(800));
            assertThat(DIAGNOSTICS.profile(last).compared()).as("too long ago").isFalse();
            CLOCK.pass(Duration.ofDays(-1_165));
            return null;
        });
    }

    @Test
    void keepsAPlanFromWeakAnswersAndTellsWhatIsDue() {
        POLES.inEstrie(() -> {
            Runs.Scene scene = RUNS.scene("Ville au plan");
            Diagnostic kept = RUNS.run(scene, WEAK);
            assertThat(Plans.proposed(kept, List.of()))
                    .extracting(Question::key)
                    .containsExactly("pol-mention", "con-definition");
            LocalDate soon = LocalDate.of(2026, 11, 30);
            PlanAction.Form form =
                    new PlanAction.Form(
                            Optional.of("pol-mention"),
                            " Récrire la politique ",
                            "Line Roy",
                            Optional.of(soon));
            PlanAction action = action(PLANS.add(scene.buyer(), kept.id(), form, scene.person()));
            assertThat(action.words()).isEqualTo("Récrire la politique");
            assertThat(Plans.proposed(kept, PLANS.of(kept))).hasSize(1);
            assertThat(PLANS.add(scene.buyer(), kept.id(), form, scene.person()))
                    .isEqualTo(new PlanChange.Refused(List.of("chosen")));
            assertThat(
                            PLANS.add(
                                    scene.buyer(),
                                    kept.id(),
                                    new PlanAction.Form(
                                            Optional.empty(), "x", " ", Optional.empty()),
                                    scene.person()))
                    .isEqualTo(new PlanChange.Refused(List.of("words", "owner", "due")));

            PlanAction.Form later =
                    new PlanAction.Form(
                            action.question(), action.words(), "Greffe", Optional.of(soon));
            assertThat(PLANS.change(scene.buyer(), action.id(), later, 1, scene.colleague()))
                    .isInstanceOf(PlanChange.Kept.class);
            assertThat(PLANS.change(scene.buyer(), action.id(), later, 1, scene.person()))
                    .isInstanceOf(PlanChange.Stale.class);

            Runs.Scene other = RUNS.scene("Ville sans plan");
            assertThat(PLANS.done(other.buyer(), action.id(), true, other.person()))
                    .isEqualTo(new PlanChange.Unknown());
            assertThat(PLANS.done(scene.buyer(), action.id(), true, other.person()))
                    .isEqualTo(new PlanChange.Unknown());

            assertThat(PLANS.due(scene.buyer())).isEmpty();
            CLOCK.pass(Duration.ofDays(10));
            assertThat(PLANS.due(scene.buyer())).hasSize(1);
            assertThat(PLANS.due(other.buyer())).isEmpty();
            assertThat(action(PLANS.done(scene.buyer(), action.id(), true, scene.person())).done())
                    .isPresent();
            assertThat(PLANS.due(scene.buyer())).isEmpty();
            CLOCK.pass(Duration.ofDays(-10));
            return null;
        });
    }

    private static PlanAction action(PlanChange change) {
        if (change instanceof PlanChange.Kept(PlanAction action)) {
            return action;
        }
        throw new AssertionError(change);
    }

    private static Question question(String key) {
        return QUESTIONNAIRES.current().questionnaire().question(key).orElseThrow();
    }

    private static Question weighing(Question question, int weight) {
        return new Question(
                question.key(),
                question.kind(),
                question.text(),
                question.help(),
                weight,
                question.askedIf(),
                question.choices(),
                question.action(),
                question.activity());
    }
}
