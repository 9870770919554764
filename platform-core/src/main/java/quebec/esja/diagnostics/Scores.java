package quebec.esja.diagnostics;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import quebec.esja.diagnostics.Questionnaire.Question;
import quebec.esja.diagnostics.Questionnaire.Section;

/// What answers are worth.
///
/// The score of a section is 100 × Σ(weight × share) ÷ Σ(weight), over its questions with points that were asked and answered, where
/// the share of an answer is its points divided by those of the best answer. A question that was skipped or left unanswered enters
/// neither sum: it is no zero. Without any, there is no score. The score of the whole is the mean of the sections that have one, by
/// the weights of the sections. Scores have one decimal, rounded half up.
public final class Scores {

    /// An answer is weak when it obtains that share of the best one, or less.
    private static final BigDecimal WEAK = new BigDecimal("0.5");

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private Scores() {}

    /// @param score    from 0 to 100; none when nothing with points was answered
    /// @param asked    how many of its questions with points were asked
    /// @param answered how many of those were answered
    public record OfSection(String section, Optional<BigDecimal> score, int asked, int answered) {}

    /// Section after section.
    public static List<OfSection> of(Questionnaire questionnaire, Answers answers) {
        Set<String> asked = answers.asked(questionnaire);
        return questionnaire.sections().stream()
                .map(section -> of(section, answers, asked))
                .toList();
    }

    private static OfSection of(Section section, Answers answers, Set<String> askedKeys) {
        BigDecimal obtained = BigDecimal.ZERO;
        int possible = 0;
        int asked = 0;
        int answered = 0;
        for (Question question : section.questions()) {
            if (!question.scored() || !askedKeys.contains(question.key())) {
                continue;
            }
            asked++;
            Optional<BigDecimal> share = answers.to(question.key()).flatMap(question::share);
            if (share.isPresent()) {
                answered++;
                possible += question.weight();
                obtained =
                        obtained.add(share.get().multiply(BigDecimal.valueOf(question.weight())));
            }
        }
        return new OfSection(
                section.key(), mean(obtained.multiply(HUNDRED), possible), asked, answered);
    }

    /// The score of the whole.
    public static Optional<BigDecimal> overall(
            Questionnaire questionnaire, List<OfSection> sections) {
        Map<String, Integer> weights =
                questionnaire.sections().stream()
                        .collect(Collectors.toMap(Section::key, Section::weight));
        BigDecimal sum = BigDecimal.ZERO;
        int weight = 0;
        for (OfSection section : sections) {
            if (section.score().isPresent()) {
                int own = weights.getOrDefault(section.section(), 1);
                sum = sum.add(section.score().get().multiply(BigDecimal.valueOf(own)));
                weight += own;
            }
        }
        return mean(sum, weight);
    }

    private static Optional<BigDecimal> mean(BigDecimal sum, int weight) {
        return weight == 0
                ? Optional.empty()
                : Optional.of(sum.divide(BigDecimal.valueOf(weight), 1, RoundingMode.HALF_UP));
    }

    /// The questions answered weakly, in their order.
    public static List<Question> weak(Questionnaire questionnaire, Answers answers) {
        Set<String> asked = answers.asked(questionnaire);
        return questionnaire
                .questions()
                .filter(question -> asked.contains(question.key()))
                .filter(question ->
                        answers.to(question.key())
                                .flatMap(question::share)
                                .filter(share -> share.compareTo(WEAK) <= 0)
                                .isPresent())
                .toList();
    }
}
