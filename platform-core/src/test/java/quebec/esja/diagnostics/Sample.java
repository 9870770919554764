package quebec.esja.diagnostics;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import quebec.esja.diagnostics.Questionnaire.Choice;
import quebec.esja.diagnostics.Questionnaire.Condition;
import quebec.esja.diagnostics.Questionnaire.Question;
import quebec.esja.diagnostics.Questionnaire.Section;
import quebec.esja.kernel.LocalizedText;

/// Questionnaires of the tests.
final class Sample {

    private Sample() {}

    static LocalizedText text(String words) {
        return new LocalizedText(words, words);
    }

    static Section section(String key, Question... questions) {
        return new Section(key, text("Section " + key), 1, Optional.empty(), List.of(questions));
    }

    static Section section(String key, int weight, Condition condition, Question... questions) {
        return new Section(
                key, text("Section " + key), weight, Optional.of(condition), List.of(questions));
    }

    static Question question(String key, QuestionKind kind) {
        return question(key, kind, 1);
    }

    static Question question(String key, QuestionKind kind, int weight) {
        return new Question(
                key,
                kind,
                text("Question " + key),
                LocalizedText.EMPTY,
                weight,
                Optional.empty(),
                List.of(),
                text("Action " + key),
                Optional.empty());
    }

    /// A single choice whose answers are `c0`, `c1`… with those points.
    static Question choice(String key, int weight, Integer... points) {
        Question plain = question(key, QuestionKind.SINGLE, weight);
        return new Question(
                key,
                plain.kind(),
                plain.text(),
                plain.help(),
                weight,
                Optional.empty(),
                Stream.iterate(0, place -> place < points.length, place -> place + 1)
                        .map(place -> new Choice("c" + place, text("Choix"), points[place]))
                        .toList(),
                plain.action(),
                Optional.empty());
    }

    static Question askedIf(Question question, String earlier, String... oneOf) {
        return new Question(
                question.key(),
                question.kind(),
                question.text(),
                question.help(),
                question.weight(),
                Optional.of(new Condition(earlier, Set.of(oneOf))),
                question.choices(),
                question.action(),
                question.activity());
    }

    static Question calling(Question question, String activity) {
        return new Question(
                question.key(),
                question.kind(),
                question.text(),
                question.help(),
                question.weight(),
                question.askedIf(),
                question.choices(),
                question.action(),
                Optional.of(activity));
    }

    static Questionnaire of(Section... sections) {
        return new Questionnaire(List.of(sections), List.of());
    }
}
