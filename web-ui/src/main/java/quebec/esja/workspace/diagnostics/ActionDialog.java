package quebec.esja.workspace.diagnostics;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.Optional;
import quebec.esja.diagnostics.PlanAction;
import quebec.esja.diagnostics.PlanChange;
import quebec.esja.texts.Formats;
import quebec.esja.texts.Texts;
import quebec.esja.workspace.DayField;
import quebec.esja.workspace.ErrorSummary;
import quebec.esja.workspace.Notice;
import quebec.esja.workspace.StaleEdit;
import quebec.esja.workspace.TenantUi;

/// Writes an action of the plan: what, who sees to it, for when.
final class ActionDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    private final transient Texts texts = Texts.of(TenantUi.here().language());
    private final transient Optional<String> question;
    private final transient Runnable kept;
    private final ErrorSummary problems = new ErrorSummary();
    private final TextArea words = new TextArea();
    private final ComboBox<String> owner = new ComboBox<>();
    private final DayField due;
    private int version;

    /// How it is kept.
    @FunctionalInterface
    interface Keeping {
        PlanChange keep(PlanAction.Form form, int version);
    }

    /// @param colleagues names that are proposed as owner; any other may be typed
    /// @param kept       told once it is
    ActionDialog(
            String title,
            PlanAction.Form form,
            int version,
            List<String> colleagues,
            Keeping keeping,
            Runnable kept) {
        this.question = form.question();
        this.version = version;
        this.kept = kept;
        this.due = new DayField(texts.get("diagnostics.plan.due"), texts.language());
        setHeaderTitle(title);
        setWidth("min(100%, 560px)");
        words.setLabel(texts.get("diagnostics.plan.action"));
        words.setMaxLength(PlanAction.LONGEST_WORDS);
        words.setWidthFull();
        owner.setLabel(texts.get("diagnostics.plan.owner"));
        owner.setHelperText(texts.get("diagnostic.plan.owner.hint"));
        owner.setItems(colleagues);
        owner.setAllowCustomValue(true);
        owner.addCustomValueSetListener(typed -> owner.setValue(typed.getDetail()));
        owner.setWidthFull();
        show(form);
        var fields = new Div(problems, words, owner, due);
        fields.addClassName("dialog-fields");
        add(fields);
        var save = new Button(texts.get("diagnostic.plan.save"), _ -> save(keeping));
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(texts.get("workspace.cancel"), _ -> close()), save);
    }

    private void show(PlanAction.Form form) {
        words.setValue(form.words());
        owner.setValue(form.owner().isEmpty() ? null : form.owner());
        due.setValue(form.dueOn().orElse(null));
    }

    private PlanAction.Form form() {
        return new PlanAction.Form(
                question,
                words.getValue(),
                Optional.ofNullable(owner.getValue()).orElse(""),
                Optional.ofNullable(due.getValue()));
    }

    private void save(Keeping keeping) {
        problems.clear();
        switch (keeping.keep(form(), version)) {
            case PlanChange.Kept _ -> {
                close();
                Notice.done(texts.get("diagnostic.plan.saved"));
                kept.run();
            }
            case PlanChange.Refused(List<String> reasons) ->
                    problems.show(
                            reasons.stream()
                                    .map(reason ->
                                            new ErrorSummary.Line(
                                                    texts.get("diagnostics.refusal." + reason),
                                                    null))
                                    .toList());
            case PlanChange.Stale(PlanAction now) -> choose(now, keeping);
            case PlanChange.Unknown _ -> {
                close();
                Notice.refused(texts.get("diagnostic.unknown"));
                kept.run();
            }
        }
    }

    private void choose(PlanAction now, Keeping keeping) {
        var formats = Formats.of(texts.language());
        var mine = form();
        StaleEdit.show(
                List.of(
                        new StaleEdit.Difference(
                                texts.get("diagnostics.plan.action"), now.words(), mine.words()),
                        new StaleEdit.Difference(
                                texts.get("diagnostics.plan.owner"), now.owner(), mine.owner()),
                        new StaleEdit.Difference(
                                texts.get("diagnostics.plan.due"),
                                formats.date(now.dueOn()),
                                mine.dueOn().map(formats::date).orElse(""))),
                () -> {
                    version = now.version();
                    save(keeping);
                },
                () -> {
                    version = now.version();
                    show(
                            new PlanAction.Form(
                                    question, now.words(), now.owner(), Optional.of(now.dueOn())));
                });
    }
}
