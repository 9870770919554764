package quebec.esja.diagnostics;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import quebec.esja.diagnostics.Questionnaire.Activity;
import quebec.esja.diagnostics.Questionnaire.Question;

/// A kind of activity that weak answers call for.
///
/// @param because those answered weakly, in their order; at least one
/// @param missing what those answers leave to gain: Σ weight × (1 − share)
public record ProposedActivity(Activity activity, List<Question> because, BigDecimal missing) {

    public ProposedActivity {
        because = List.copyOf(because);
    }

    /// The one that may bring the most first; those that bring as much, in the order of the questionnaire.
    public static List<ProposedActivity> of(Diagnostic diagnostic) {
        Questionnaire questionnaire = diagnostic.questionnaire();
        Answers answers = diagnostic.answers();
        Map<Optional<String>, List<Question>> called =
                Scores.weak(questionnaire, answers).stream()
                        .collect(Collectors.groupingBy(Question::activity));
        return questionnaire.activities().stream()
                .flatMap(activity ->
                        Optional.ofNullable(called.get(Optional.of(activity.key()))).stream()
                                .map(weak ->
                                        new ProposedActivity(activity, weak, gain(weak, answers))))
                .sorted(Comparator.comparing(ProposedActivity::missing).reversed())
                .toList();
    }

    private static BigDecimal gain(List<Question> weak, Answers answers) {
        return weak.stream()
                .map(question ->
                        answers.to(question.key())
                                .flatMap(question::share)
                                .map(BigDecimal.ONE::subtract)
                                .orElse(BigDecimal.ZERO)
                                .multiply(BigDecimal.valueOf(question.weight())))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
