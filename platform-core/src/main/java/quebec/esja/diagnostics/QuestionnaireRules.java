package quebec.esja.diagnostics;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import quebec.esja.diagnostics.Questionnaire.Activity;
import quebec.esja.diagnostics.Questionnaire.Choice;
import quebec.esja.diagnostics.Questionnaire.Condition;
import quebec.esja.diagnostics.Questionnaire.Question;
import quebec.esja.diagnostics.Questionnaire.Section;
import quebec.esja.kernel.LocalizedText;

/// When a questionnaire can be kept, and when it can be published. A condition names an earlier question only, so that what is asked
/// never turns in circles.
public final class QuestionnaireRules {

    public static final int MOST_SECTIONS = 12;
    public static final int MOST_QUESTIONS = 80;
    public static final int FEWEST_CHOICES = 2;
    public static final int MOST_CHOICES = 8;
    public static final int MOST_POINTS = 10;
    public static final int MOST_WEIGHT = 10;
    public static final int LONGEST_TITLE = 120;
    public static final int LONGEST_QUESTION = 400;
    public static final int LONGEST_HELP = 600;
    public static final int LONGEST_CHOICE = 200;
    public static final int LONGEST_ACTION = 400;
    public static final int MOST_ACTIVITIES = 30;
    public static final int LONGEST_ACTIVITY = 120;

    private static final Pattern KEY = Pattern.compile("[a-z0-9-]{1,40}");

    /// @param place  key of the section or question it is about; empty for the whole
    /// @param reason key of the sentence below `diagnostics.problem.`
    public record Problem(String place, String reason) {}

    private QuestionnaireRules() {}

    /// What keeps it from being kept, even as a draft.
    public static List<Problem> problems(Questionnaire questionnaire) {
        List<Problem> problems = new ArrayList<>();
        if (questionnaire.sections().size() > MOST_SECTIONS) {
            problems.add(new Problem("", "sections"));
        }
        if (questionnaire.questions().count() > MOST_QUESTIONS) {
            problems.add(new Problem("", "questions"));
        }
        Set<String> activities = activities(questionnaire, problems);
        Set<String> keys = new HashSet<>();
        Map<String, Question> earlier = new HashMap<>();
        for (Section section : questionnaire.sections()) {
            ofSection(section, keys, earlier, problems);
            for (Question question : section.questions()) {
                ofQuestion(question, keys, earlier, problems);
                if (!activities.containsAll(question.activity().stream().toList())) {
                    problems.add(new Problem(question.key(), "activity"));
                }
                earlier.put(question.key(), question);
            }
        }
        return problems;
    }

    /// What more is asked of one that is published.
    public static List<Problem> unpublishable(Questionnaire questionnaire) {
        List<Problem> problems = new ArrayList<>(problems(questionnaire));
        if (questionnaire.questions().noneMatch(Question::scored)) {
            problems.add(new Problem("", "nothing-scored"));
        }
        questionnaire.sections().stream()
                .filter(section -> section.questions().isEmpty())
                .forEach(section -> problems.add(new Problem(section.key(), "empty-section")));
        return problems;
    }

    private static void ofSection(
            Section section,
            Set<String> keys,
            Map<String, Question> earlier,
            List<Problem> problems) {
        key(section.key(), keys, problems);
        text(section.key(), section.title(), LONGEST_TITLE, "title", problems);
        weight(section.key(), section.weight(), problems);
        condition(section.key(), section.askedIf(), earlier, problems);
    }

    private static void ofQuestion(
            Question question,
            Set<String> keys,
            Map<String, Question> earlier,
            List<Problem> problems) {
        String place = question.key();
        key(place, keys, problems);
        text(place, question.text(), LONGEST_QUESTION, "text", problems);
        optionalText(place, question.help(), LONGEST_HELP, "help", problems);
        optionalText(place, question.action(), LONGEST_ACTION, "action", problems);
        weight(place, question.weight(), problems);
        condition(place, question.askedIf(), earlier, problems);
        choices(question, problems);
    }

    /// @return their keys
    private static Set<String> activities(Questionnaire questionnaire, List<Problem> problems) {
        if (questionnaire.activities().size() > MOST_ACTIVITIES) {
            problems.add(new Problem("", "activities"));
        }
        Set<String> keys = new HashSet<>();
        for (Activity activity : questionnaire.activities()) {
            key(activity.key(), keys, problems);
            text(activity.key(), activity.title(), LONGEST_ACTIVITY, "activity-title", problems);
        }
        return keys;
    }

    private static void choices(Question question, List<Problem> problems) {
        List<Choice> choices = question.choices();
        boolean single = question.kind() == QuestionKind.SINGLE;
        int fewest = single ? FEWEST_CHOICES : 0;
        int most = single ? MOST_CHOICES : 0;
        if (choices.size() < fewest || choices.size() > most) {
            problems.add(new Problem(question.key(), "choices"));
        }
        if (choices.stream().map(Choice::key).distinct().count() < choices.size()
                || choices.stream().anyMatch(choice -> !KEY.matcher(choice.key()).matches())) {
            problems.add(new Problem(question.key(), "choice-key"));
        }
        choices.forEach(choice -> {
            text(question.key(), choice.text(), LONGEST_CHOICE, "choice-text", problems);
            if (choice.points() < 0 || choice.points() > MOST_POINTS) {
                problems.add(new Problem(question.key(), "points"));
            }
        });
    }

    private static void condition(
            String place,
            Optional<Condition> condition,
            Map<String, Question> earlier,
            List<Problem> problems) {
        condition.ifPresent(asked -> {
            Question named = earlier.get(asked.question());
            if (named == null) {
                problems.add(new Problem(place, "condition-not-earlier"));
            } else if (asked.oneOf().isEmpty() || !named.values().containsAll(asked.oneOf())) {
                problems.add(new Problem(place, "condition-answers"));
            }
        });
    }

    private static void key(String key, Set<String> keys, List<Problem> problems) {
        if (!KEY.matcher(key).matches() || !keys.add(key)) {
            problems.add(new Problem(key, "key"));
        }
    }

    private static void weight(String place, int weight, List<Problem> problems) {
        if (weight < 1 || weight > MOST_WEIGHT) {
            problems.add(new Problem(place, "weight"));
        }
    }

    private static void text(
            String place, LocalizedText text, int longest, String reason, List<Problem> problems) {
        if (text.fr().isBlank() || text.en().isBlank()) {
            problems.add(new Problem(place, reason));
        } else {
            optionalText(place, text, longest, reason, problems);
        }
    }

    /// In both languages or in neither.
    private static void optionalText(
            String place, LocalizedText text, int longest, String reason, List<Problem> problems) {
        if (text.fr().isBlank() != text.en().isBlank()
                || text.fr().length() > longest
                || text.en().length() > longest) {
            problems.add(new Problem(place, reason));
        }
    }
}
