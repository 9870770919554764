package quebec.esja.workspace.diagnostics;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import quebec.esja.diagnostics.QuestionKind;
import quebec.esja.diagnostics.Questionnaire.Activity;
import quebec.esja.diagnostics.Questionnaire.Question;
import quebec.esja.diagnostics.QuestionnaireChange;
import quebec.esja.diagnostics.QuestionnaireEdit;
import quebec.esja.diagnostics.QuestionnaireRules;
import quebec.esja.diagnostics.QuestionnaireVersion;
import quebec.esja.kernel.LocalizedText;
import quebec.esja.workspace.Notice;
import quebec.esja.workspace.StaleEdit;

/// Writes a question: its words, how it is answered, its weight, when it is asked, and what a weak answer proposes.
final class QuestionDialog extends EditDialog {

    private static final long serialVersionUID = 1L;

    private final String section;
    private final String key;
    private final TwoLanguages text;
    private final TwoLanguages help;
    private final TwoLanguages action;
    private final Select<QuestionKind> kind = new Select<>();
    private final ChoicesEditor choices;
    private final ConditionFields condition;
    private final Select<Activity> activity = new Select<>();
    private transient Optional<Question> seen;

    /// @param section key of the one it belongs to
    /// @param seen    none for a new one
    QuestionDialog(
            String section,
            Optional<Question> seen,
            List<Question> earlier,
            List<Activity> activities,
            String heading,
            Function<QuestionnaireEdit, QuestionnaireChange> keeping,
            Runnable kept) {
        super(heading, keeping, kept);
        this.section = section;
        this.seen = seen;
        this.key = seen.map(Question::key).orElseGet(() -> Keys.fresh("q"));
        this.text = words("text", QuestionnaireRules.LONGEST_QUESTION);
        this.help = words("help", QuestionnaireRules.LONGEST_HELP);
        this.action = words("action", QuestionnaireRules.LONGEST_ACTION);
        this.choices = new ChoicesEditor(texts);
        this.condition = new ConditionFields(earlier, texts);
        kind.setLabel(texts.get("diagnostic.builder.kind"));
        kind.setItems(QuestionKind.values());
        kind.setItemLabelGenerator(one -> texts.get(one.text()));
        kind.addValueChangeListener(
                change -> choices.setVisible(change.getValue() == QuestionKind.SINGLE));
        activity.setLabel(texts.get("diagnostic.builder.field.activity"));
        activity.setEmptySelectionAllowed(true);
        activity.setEmptySelectionCaption(texts.get("diagnostic.builder.activity.none"));
        activity.setItems(activities);
        activity.setItemLabelGenerator(one ->
                one == null
                        ? texts.get("diagnostic.builder.activity.none")
                        : one.title().in(texts.language().locale()));
        activity.setWidthFull();
        var row = new Div(kind, weight);
        row.addClassName("form-section-fields");
        fields(text, row, choices, help, condition, action, activity);
        show(
                seen.orElseGet(() ->
                        new Question(
                                key,
                                QuestionKind.YES_NO,
                                LocalizedText.EMPTY,
                                LocalizedText.EMPTY,
                                1,
                                Optional.empty(),
                                List.of(),
                                LocalizedText.EMPTY,
                                Optional.empty())));
    }

    private TwoLanguages words(String field, int longest) {
        return new TwoLanguages(texts.get("diagnostic.builder.field." + field), longest, texts);
    }

    private void show(Question question) {
        text.show(question.text());
        help.show(question.help());
        action.show(question.action());
        activity.setValue(
                activity.getListDataView()
                        .getItems()
                        .filter(one -> question.activity().filter(one.key()::equals).isPresent())
                        .findFirst()
                        .orElse(null));
        kind.setValue(question.kind());
        choices.show(question.choices());
        choices.setVisible(question.kind() == QuestionKind.SINGLE);
        weight.setValue(question.weight());
        condition.show(question.askedIf());
    }

    private Question question() {
        return new Question(
                key,
                kind.getValue(),
                text.text(),
                help.text(),
                weighed(),
                condition.condition(),
                kind.getValue() == QuestionKind.SINGLE ? choices.choices() : List.of(),
                action.text(),
                Optional.ofNullable(activity.getValue()).map(Activity::key));
    }

    @Override
    QuestionnaireEdit edit() {
        return new QuestionnaireEdit.PutQuestion(section, seen, question());
    }

    @Override
    void stale(QuestionnaireVersion now) {
        var theirs = now.questionnaire().question(key);
        if (theirs.isEmpty()) {
            Notice.refused(texts.get("diagnostic.builder.gone"));
            return;
        }
        var locale = texts.language().locale();
        var mine = question();
        StaleEdit.show(
                List.of(
                        difference("text", theirs.get().text().in(locale), mine.text().in(locale)),
                        difference(
                                "action",
                                theirs.get().action().in(locale),
                                mine.action().in(locale)),
                        new StaleEdit.Difference(
                                texts.get("diagnostic.builder.kind"),
                                texts.get(theirs.get().kind().text()),
                                texts.get(mine.kind().text()))),
                () -> {
                    seen = theirs;
                    save();
                },
                () -> {
                    seen = theirs;
                    show(theirs.get());
                });
    }

    private StaleEdit.Difference difference(String field, String theirs, String yours) {
        return new StaleEdit.Difference(
                texts.get("diagnostic.builder.field." + field), theirs, yours);
    }
}
