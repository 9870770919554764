package quebec.esja.workspace.diagnostics;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import quebec.esja.diagnostics.Questionnaire.Activity;
import quebec.esja.diagnostics.QuestionnaireChange;
import quebec.esja.diagnostics.QuestionnaireEdit;
import quebec.esja.diagnostics.QuestionnaireRules;
import quebec.esja.diagnostics.QuestionnaireVersion;
import quebec.esja.workspace.Notice;
import quebec.esja.workspace.StaleEdit;

/// Names a kind of activity that questions propose.
final class ActivityDialog extends EditDialog {

    private static final long serialVersionUID = 1L;

    private final String key;
    private final TwoLanguages title;
    private transient Optional<Activity> seen;

    /// @param seen none for a new one
    ActivityDialog(
            Optional<Activity> seen,
            String heading,
            Function<QuestionnaireEdit, QuestionnaireChange> keeping,
            Runnable kept) {
        super(heading, keeping, kept);
        this.seen = seen;
        this.key = seen.map(Activity::key).orElseGet(() -> Keys.fresh("a"));
        this.title =
                new TwoLanguages(
                        texts.get("diagnostic.builder.activity"),
                        QuestionnaireRules.LONGEST_ACTIVITY,
                        texts);
        seen.map(Activity::title).ifPresent(title::show);
        fields(title);
    }

    @Override
    QuestionnaireEdit edit() {
        return new QuestionnaireEdit.PutActivity(seen, new Activity(key, title.text()));
    }

    @Override
    void stale(QuestionnaireVersion now) {
        var theirs = now.questionnaire().activity(key);
        if (theirs.isEmpty()) {
            Notice.refused(texts.get("diagnostic.builder.gone"));
            return;
        }
        var locale = texts.language().locale();
        StaleEdit.show(
                List.of(
                        new StaleEdit.Difference(
                                texts.get("diagnostic.builder.activity"),
                                theirs.get().title().in(locale),
                                title.text().in(locale))),
                () -> {
                    seen = theirs;
                    save();
                },
                () -> {
                    seen = theirs;
                    title.show(theirs.get().title());
                });
    }
}
