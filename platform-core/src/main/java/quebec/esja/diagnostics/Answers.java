package quebec.esja.diagnostics;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import quebec.esja.diagnostics.Questionnaire.Condition;
import quebec.esja.diagnostics.Questionnaire.Question;
import quebec.esja.diagnostics.Questionnaire.Section;

/// What was answered, by key of question.
public record Answers(Map<String, String> values) {

    public static final Answers NONE = new Answers(Map.of());

    public Answers {
        values = Map.copyOf(values);
    }

    public Optional<String> to(String question) {
        return Optional.ofNullable(values.get(question));
    }

    /// With that answer; without one when it is blank.
    Answers with(String question, String value) {
        Map<String, String> changed = new TreeMap<>(values);
        if (value.isBlank()) {
            changed.remove(question);
        } else {
            changed.put(question, value);
        }
        return new Answers(changed);
    }

    /// The keys of the questions asked, given these answers, in their order. A question whose condition rests on one that is not
    /// asked is not asked either, whatever was answered before.
    public Set<String> asked(Questionnaire questionnaire) {
        Set<String> asked = new LinkedHashSet<>();
        for (Section section : questionnaire.sections()) {
            if (!holds(section.askedIf(), asked)) {
                continue;
            }
            for (Question question : section.questions()) {
                if (holds(question.askedIf(), asked)) {
                    asked.add(question.key());
                }
            }
        }
        return asked;
    }

    private boolean holds(Optional<Condition> condition, Set<String> asked) {
        return condition
                .filter(one ->
                        !asked.contains(one.question())
                                || to(one.question()).filter(one.oneOf()::contains).isEmpty())
                .isEmpty();
    }

    /// Those to questions that are asked, and that answer them: what a submission keeps.
    Answers thatCount(Questionnaire questionnaire) {
        Set<String> asked = asked(questionnaire);
        return new Answers(
                values.entrySet().stream()
                        .filter(answer ->
                                asked.contains(answer.getKey())
                                        && questionnaire
                                                .question(answer.getKey())
                                                .filter(question ->
                                                        question.accepts(answer.getValue()))
                                                .isPresent())
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }
}
