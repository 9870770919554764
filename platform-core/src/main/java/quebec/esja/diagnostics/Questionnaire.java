package quebec.esja.diagnostics;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import quebec.esja.kernel.LocalizedText;

/// What is asked, section after section, and what the Pôle may hold for those who answer. Keys stay from a version to the next, so
/// that runs compare and wishes add up.
///
/// @param activities kinds that questions propose, each by several if need be
public record Questionnaire(List<Section> sections, List<Activity> activities) {

    public static final String YES = "yes";
    public static final String NO = "no";

    /// The top of a scale, which begins at 0.
    public static final int SCALE_TOP = 4;

    /// The longest answer in words, in characters.
    public static final int LONGEST_ANSWER = 2_000;

    private static final int SHARE_DECIMALS = 8;
    private static final Pattern CATEGORY = Pattern.compile("[a-z0-9-]{1,60}");

    public Questionnaire {
        sections = List.copyOf(sections);
        // A version published before activities were proposed is stored without any.
        activities = activities == null ? List.of() : List.copyOf(activities);
    }

    /// A kind of activity: a workshop, a visit, a meeting with enterprises.
    public record Activity(String key, LocalizedText title) {}

    /// @param weight  in the score of the whole, from 1 to 10
    /// @param askedIf none when it is always asked
    public record Section(
            String key,
            LocalizedText title,
            int weight,
            Optional<Condition> askedIf,
            List<Question> questions) {

        public Section {
            questions = List.copyOf(questions);
        }

        Section withQuestions(List<Question> those) {
            return new Section(key, title, weight, askedIf, those);
        }
    }

    /// @param weight   in the score of its section, from 1 to 10; of no effect without points
    /// @param choices  of a single choice, else none
    /// @param action   what to do about a weak answer; may be empty
    /// @param activity key of the one that a weak answer calls for
    public record Question(
            String key,
            QuestionKind kind,
            LocalizedText text,
            LocalizedText help,
            int weight,
            Optional<Condition> askedIf,
            List<Choice> choices,
            LocalizedText action,
            Optional<String> activity) {

        public Question {
            choices = List.copyOf(choices);
            activity = activity == null ? Optional.empty() : activity;
        }

        /// The answers one chooses from; none for a category or for words.
        public List<String> values() {
            return switch (kind) {
                case SINGLE -> choices.stream().map(Choice::key).toList();
                case YES_NO -> List.of(YES, NO);
                case SCALE ->
                        IntStream.rangeClosed(0, SCALE_TOP).mapToObj(String::valueOf).toList();
                case CATEGORY, TEXT -> List.of();
            };
        }

        /// Whether that is an answer to it.
        public boolean accepts(String value) {
            return switch (kind) {
                case SINGLE, YES_NO, SCALE -> values().contains(value);
                case CATEGORY -> CATEGORY.matcher(value).matches();
                case TEXT -> !value.isBlank() && value.length() <= LONGEST_ANSWER;
            };
        }

        /// Whether its answers give points.
        public boolean scored() {
            return switch (kind) {
                case YES_NO, SCALE -> true;
                case SINGLE -> most() > 0;
                case CATEGORY, TEXT -> false;
            };
        }

        /// What an answer obtains of the best one, from 0 to 1; none without points, or for what is no answer.
        public Optional<BigDecimal> share(String value) {
            if (!scored() || !accepts(value)) {
                return Optional.empty();
            }
            return switch (kind) {
                case YES_NO -> Optional.of(value.equals(YES) ? BigDecimal.ONE : BigDecimal.ZERO);
                case SCALE -> Optional.of(share(Integer.parseInt(value), SCALE_TOP));
                case SINGLE ->
                        choices.stream()
                                .filter(choice -> choice.key().equals(value))
                                .map(choice -> share(choice.points(), most()))
                                .findFirst();
                case CATEGORY, TEXT -> Optional.empty();
            };
        }

        private int most() {
            return choices.stream().mapToInt(Choice::points).max().orElse(0);
        }

        private static BigDecimal share(int points, int most) {
            return BigDecimal.valueOf(points)
                    .divide(BigDecimal.valueOf(most), SHARE_DECIMALS, RoundingMode.HALF_UP);
        }
    }

    /// @param points from 0 to 10
    public record Choice(String key, LocalizedText text, int points) {}

    /// Holds when that earlier question is asked, and its answer is one of those.
    public record Condition(String question, Set<String> oneOf) {

        public Condition {
            oneOf = Set.copyOf(oneOf);
        }
    }

    public Stream<Question> questions() {
        return sections.stream().flatMap(section -> section.questions().stream());
    }

    public Optional<Question> question(String key) {
        return questions().filter(question -> question.key().equals(key)).findFirst();
    }

    public Optional<Activity> activity(String key) {
        return activities.stream().filter(activity -> activity.key().equals(key)).findFirst();
    }

    Questionnaire withSections(List<Section> those) {
        return new Questionnaire(those, activities);
    }

    Questionnaire withActivities(List<Activity> those) {
        return new Questionnaire(sections, those);
    }

    public Optional<Section> section(String key) {
        return sections.stream().filter(section -> section.key().equals(key)).findFirst();
    }
}
