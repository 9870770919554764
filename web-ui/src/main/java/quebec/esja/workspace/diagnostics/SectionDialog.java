package quebec.esja.workspace.diagnostics;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import quebec.esja.diagnostics.Questionnaire.Question;
import quebec.esja.diagnostics.Questionnaire.Section;
import quebec.esja.diagnostics.QuestionnaireChange;
import quebec.esja.diagnostics.QuestionnaireEdit;
import quebec.esja.diagnostics.QuestionnaireRules;
import quebec.esja.diagnostics.QuestionnaireVersion;
import quebec.esja.kernel.LocalizedText;
import quebec.esja.workspace.Notice;
import quebec.esja.workspace.StaleEdit;

/// Writes a section: its title, its weight, and when it is asked.
final class SectionDialog extends EditDialog {

    private static final long serialVersionUID = 1L;

    private final String key;
    private final TwoLanguages title;
    private final ConditionFields condition;
    private transient Optional<Section> seen;

    /// @param seen none for a new one
    SectionDialog(
            Optional<Section> seen,
            List<Question> earlier,
            String heading,
            Function<QuestionnaireEdit, QuestionnaireChange> keeping,
            Runnable kept) {
        super(heading, keeping, kept);
        this.seen = seen;
        this.key = seen.map(Section::key).orElseGet(() -> Keys.fresh("s"));
        this.title =
                new TwoLanguages(
                        texts.get("diagnostic.builder.title.field"),
                        QuestionnaireRules.LONGEST_TITLE,
                        texts);
        this.condition = new ConditionFields(earlier, texts);
        fields(title, weight, condition);
        show(
                seen.orElseGet(() ->
                        new Section(key, LocalizedText.EMPTY, 1, Optional.empty(), List.of())));
    }

    private void show(Section section) {
        title.show(section.title());
        weight.setValue(section.weight());
        condition.show(section.askedIf());
    }

    private Section section() {
        return new Section(key, title.text(), weighed(), condition.condition(), List.of());
    }

    @Override
    QuestionnaireEdit edit() {
        return new QuestionnaireEdit.PutSection(seen, section());
    }

    @Override
    void stale(QuestionnaireVersion now) {
        var theirs = now.questionnaire().section(key);
        if (theirs.isEmpty()) {
            Notice.refused(texts.get("diagnostic.builder.gone"));
            return;
        }
        var locale = texts.language().locale();
        StaleEdit.show(
                List.of(
                        new StaleEdit.Difference(
                                texts.get("diagnostic.builder.title.field"),
                                theirs.get().title().in(locale),
                                section().title().in(locale)),
                        new StaleEdit.Difference(
                                texts.get("diagnostic.builder.weight"),
                                String.valueOf(theirs.get().weight()),
                                String.valueOf(weighed()))),
                () -> {
                    seen = theirs;
                    save();
                },
                () -> {
                    seen = theirs;
                    show(theirs.get());
                });
    }
}
