package quebec.esja.diagnostics;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import quebec.esja.diagnostics.Questionnaire.Activity;
import quebec.esja.diagnostics.Questionnaire.Question;
import quebec.esja.diagnostics.Questionnaire.Section;

/// One change to the draft. It carries what its author saw, and applies only to that: two people who change different questions lose
/// nothing, and the second of two who change the same one is told.
public sealed interface QuestionnaireEdit {

    /// The draft so changed; none when what it touches is not as its author saw it.
    Optional<Questionnaire> applied(Questionnaire now);

    /// Adds a section at the end, or changes the title, weight and condition of one.
    ///
    /// @param seen none for a new one; its questions do not count
    record PutSection(Optional<Section> seen, Section section) implements QuestionnaireEdit {

        @Override
        public Optional<Questionnaire> applied(Questionnaire now) {
            Optional<Section> present = now.section(section.key());
            if (!present.map(PutSection::head).equals(seen.map(PutSection::head))) {
                return Optional.empty();
            }
            List<Section> sections = new ArrayList<>(now.sections());
            present.ifPresentOrElse(
                    one ->
                            sections.set(
                                    sections.indexOf(one), section.withQuestions(one.questions())),
                    () -> sections.add(section));
            return Optional.of(now.withSections(sections));
        }

        private static Section head(Section section) {
            return section.withQuestions(List.of());
        }
    }

    /// Adds a question at the end of a section, or changes one in its place.
    ///
    /// @param seen none for a new one
    record PutQuestion(String section, Optional<Question> seen, Question question)
            implements QuestionnaireEdit {

        @Override
        public Optional<Questionnaire> applied(Questionnaire now) {
            if (!now.question(question.key()).equals(seen)) {
                return Optional.empty();
            }
            return within(
                    now,
                    section,
                    questions -> {
                        if (seen.isPresent()) {
                            int place = questions.indexOf(seen.get());
                            if (place < 0) {
                                return false;
                            }
                            questions.set(place, question);
                        } else {
                            questions.add(question);
                        }
                        return true;
                    });
        }
    }

    /// Takes an empty section away.
    record RemoveSection(String section) implements QuestionnaireEdit {

        @Override
        public Optional<Questionnaire> applied(Questionnaire now) {
            List<Section> sections = new ArrayList<>(now.sections());
            boolean removed =
                    sections.removeIf(
                            one -> one.key().equals(section) && one.questions().isEmpty());
            return removed ? Optional.of(now.withSections(sections)) : Optional.empty();
        }
    }

    /// Takes a question away.
    record RemoveQuestion(String section, Question seen) implements QuestionnaireEdit {

        @Override
        public Optional<Questionnaire> applied(Questionnaire now) {
            return within(now, section, questions -> questions.remove(seen));
        }
    }

    /// Adds a kind of activity at the end, or renames one.
    ///
    /// @param seen none for a new one
    record PutActivity(Optional<Activity> seen, Activity activity) implements QuestionnaireEdit {

        @Override
        public Optional<Questionnaire> applied(Questionnaire now) {
            if (!now.activity(activity.key()).equals(seen)) {
                return Optional.empty();
            }
            List<Activity> activities = new ArrayList<>(now.activities());
            seen.ifPresentOrElse(
                    one -> activities.set(activities.indexOf(one), activity),
                    () -> activities.add(activity));
            return Optional.of(now.withActivities(activities));
        }
    }

    /// Takes a kind of activity away.
    record RemoveActivity(Activity seen) implements QuestionnaireEdit {

        @Override
        public Optional<Questionnaire> applied(Questionnaire now) {
            List<Activity> activities = new ArrayList<>(now.activities());
            return activities.remove(seen)
                    ? Optional.of(now.withActivities(activities))
                    : Optional.empty();
        }
    }

    /// Puts a section, or a question within its section, one place before or after.
    record Move(String key, boolean before) implements QuestionnaireEdit {

        @Override
        public Optional<Questionnaire> applied(Questionnaire now) {
            List<Section> sections = new ArrayList<>(now.sections());
            Optional<Section> moved = now.section(key);
            if (moved.isPresent()) {
                return swapped(sections, sections.indexOf(moved.get()))
                        ? Optional.of(now.withSections(sections))
                        : Optional.empty();
            }
            return now.sections().stream()
                    .filter(one ->
                            one.questions().stream()
                                    .anyMatch(question -> question.key().equals(key)))
                    .findFirst()
                    .flatMap(one ->
                            within(
                                    now,
                                    one.key(),
                                    questions ->
                                            swapped(
                                                    questions,
                                                    questions.stream()
                                                            .map(Question::key)
                                                            .toList()
                                                            .indexOf(key))));
        }

        private boolean swapped(List<?> list, int place) {
            int other = before ? place - 1 : place + 1;
            if (other < 0 || other >= list.size()) {
                return false;
            }
            Collections.swap(list, place, other);
            return true;
        }
    }

    /// @return none when there is no such section, or the change is refused
    private static Optional<Questionnaire> within(
            Questionnaire now, String section, Predicate<List<Question>> change) {
        return now.section(section)
                .flatMap(found -> {
                    List<Question> questions = new ArrayList<>(found.questions());
                    if (!change.test(questions)) {
                        return Optional.empty();
                    }
                    List<Section> sections = new ArrayList<>(now.sections());
                    sections.set(sections.indexOf(found), found.withQuestions(questions));
                    return Optional.of(now.withSections(sections));
                });
    }
}
