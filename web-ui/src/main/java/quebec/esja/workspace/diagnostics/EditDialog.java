package quebec.esja.workspace.diagnostics;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.IntegerField;
import java.util.List;
import java.util.function.Function;
import quebec.esja.diagnostics.QuestionnaireChange;
import quebec.esja.diagnostics.QuestionnaireEdit;
import quebec.esja.diagnostics.QuestionnaireRules;
import quebec.esja.diagnostics.QuestionnaireVersion;
import quebec.esja.texts.Texts;
import quebec.esja.workspace.ErrorSummary;
import quebec.esja.workspace.Notice;
import quebec.esja.workspace.TenantUi;

/// Writes a part of the questionnaire. What is typed stays until it is kept.
abstract class EditDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    final transient Texts texts = Texts.of(TenantUi.here().language());
    final ErrorSummary problems = new ErrorSummary();
    final IntegerField weight = new IntegerField();
    private final transient Function<QuestionnaireEdit, QuestionnaireChange> keeping;
    private final transient Runnable kept;

    /// @param kept told once it is
    EditDialog(
            String title, Function<QuestionnaireEdit, QuestionnaireChange> keeping, Runnable kept) {
        this.keeping = keeping;
        this.kept = kept;
        setHeaderTitle(title);
        setWidth("min(100%, 860px)");
        weight.setLabel(texts.get("diagnostic.builder.weight"));
        weight.setHelperText(texts.get("diagnostic.builder.weight.hint"));
        weight.setMin(1);
        weight.setMax(QuestionnaireRules.MOST_WEIGHT);
        weight.setStepButtonsVisible(true);
        var save = new Button(texts.get("diagnostic.builder.save"), _ -> save());
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(texts.get("workspace.cancel"), _ -> close()), save);
    }

    final void fields(Component... components) {
        var fields = new Div(components);
        fields.addClassName("dialog-fields");
        fields.addComponentAsFirst(problems);
        add(fields);
    }

    final int weighed() {
        return weight.getValue() == null ? 0 : weight.getValue();
    }

    /// What was typed, as a change to what was seen.
    abstract QuestionnaireEdit edit();

    /// Someone else changed it: shows both, or says that it is gone.
    abstract void stale(QuestionnaireVersion now);

    final void save() {
        problems.clear();
        switch (keeping.apply(edit())) {
            case QuestionnaireChange.Kept _ -> {
                close();
                Notice.done(texts.get("diagnostic.builder.saved"));
                kept.run();
            }
            case QuestionnaireChange.Refused(List<QuestionnaireRules.Problem> reasons) ->
                    problems.show(
                            reasons.stream()
                                    .map(problem ->
                                            texts.get("diagnostics.problem." + problem.reason()))
                                    .distinct()
                                    .map(sentence -> new ErrorSummary.Line(sentence, null))
                                    .toList());
            case QuestionnaireChange.Stale(QuestionnaireVersion now) -> stale(now);
        }
    }
}
