package quebec.esja.workspace.declarations;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import quebec.esja.declarations.AccountFile;
import quebec.esja.declarations.DeclarationEdit;
import quebec.esja.declarations.DeclarationProblem;
import quebec.esja.declarations.DeclarationVersion;
import quebec.esja.declarations.Signing;
import quebec.esja.purchases.TaxBasis;
import quebec.esja.workspace.ErrorSummary;
import quebec.esja.workspace.Notice;

/// The total of purchases, then the signature.
final class SigningSection extends Section {

    private static final long serialVersionUID = 1L;

    private final transient DeclarationWork work;
    private final transient Wording words;
    private final transient Runnable again;
    private final TextField total = new TextField();
    private final RadioButtonGroup<TaxBasis> basis = new RadioButtonGroup<>();
    private final Checkbox unknown = new Checkbox();
    private final TextField name = new TextField();
    private final TextField function = new TextField();
    private final TextArea reason = new TextArea();
    private final ErrorSummary problems = new ErrorSummary();
    private final transient Map<String, Component> fields = new LinkedHashMap<>();

    SigningSection(DeclarationWork work, Runnable again) {
        this.work = work;
        this.words = work.words();
        this.again = again;
        addClassName("form-section");
        var draft = work.declaration().newest();
        describe(draft);
        var totals = new Div(total, basis, unknown);
        totals.addClassName("form-section-fields");
        var signing = new Div(name, function);
        signing.addClassName("form-section-fields");
        if (draft.number() > 1) {
            signing.add(reason);
        }
        var sign = new Button(words.text("declaring.sign"), _ -> sign());
        sign.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        var actions = new Div(sign);
        actions.addClassName("record-form-actions");
        add(
                new H2(words.text("declaring.total.title")),
                new Paragraph(words.text("declaring.total.sentence")),
                totals);
        work.extracts()
                .find(work.id())
                .flatMap(AccountFile::total)
                .ifPresent(sum -> {
                    var propose =
                            new Button(
                                    words.text("declaring.total.propose", words.money(sum)),
                                    _ -> total.setValue(words.money(sum)));
                    propose.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
                    add(propose, new Paragraph(words.text("declaring.total.propose.hint")));
                });
        add(
                new H2(words.text("declaring.sign.title")),
                new Paragraph(words.text("declaring.sign.sentence")),
                problems,
                signing,
                actions);
    }

    private void describe(DeclarationVersion draft) {
        total.setLabel(words.text("declaring.total"));
        total.setHelperText(words.text("declaring.line.amount.hint"));
        total.setMaxLength(40);
        draft.addressable().ifPresent(known -> total.setValue(words.money(known)));
        basis.setLabel(words.text("declaring.tax"));
        basis.setItems(TaxBasis.values());
        basis.setItemLabelGenerator(one -> words.text(one.text()));
        basis.setValue(draft.taxBasis());
        unknown.setLabel(words.text("declaring.total.unknown"));
        unknown.addValueChangeListener(change -> total.setEnabled(!change.getValue()));
        name.setLabel(words.text("declaring.sign.name"));
        name.setMaxLength(120);
        function.setLabel(words.text("declaring.sign.function"));
        function.setMaxLength(120);
        reason.setLabel(words.text("declaring.sign.reason"));
        reason.setMaxLength(500);
        fields.put("addressable", total);
        fields.put("name", name);
        fields.put("function", function);
        fields.put("reason", reason);
        total.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                keepTotal();
            }
        });
        basis.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                keepTotal();
            }
        });
    }

    private boolean keepTotal() {
        mark(total, "");
        var typed = Boolean.TRUE.equals(unknown.getValue()) ? "" : total.getValue();
        var edit = work.declarations().setTotal(work.id(), typed, basis.getValue(), work.party());
        if (edit instanceof DeclarationEdit.Refused(var wrong)) {
            mark(total, String.join(" ", words.problems(wrong)));
            return false;
        }
        return true;
    }

    private void sign() {
        problems.clear();
        fields.values().forEach(field -> mark(field, ""));
        if (!keepTotal()) {
            total.focus();
            return;
        }
        var signing =
                new Signing(
                        name.getValue(),
                        function.getValue(),
                        reason.getValue(),
                        Boolean.TRUE.equals(unknown.getValue()));
        switch (work.declarations().sign(work.id(), signing, work.party(), work.acting().actor())) {
            case DeclarationEdit.Done _ -> {
                Notice.done(words.text("declaring.sign.done"));
                again.run();
            }
            case DeclarationEdit.Refused(var wrong) -> say(wrong);
            case DeclarationEdit.Overlaps _, DeclarationEdit.NotAllowed _ ->
                    Notice.refused(words.text("declaring.stale"));
        }
    }

    private void say(List<DeclarationProblem> wrong) {
        wrong.forEach(problem -> {
            var field = fields.get(problem.field());
            if (field != null) {
                mark(field, words.problem(problem));
            }
        });
        problems.show(
                wrong.stream()
                        .map(problem ->
                                new ErrorSummary.Line(
                                        words.problem(problem),
                                        fields.get(problem.field()) instanceof Focusable<?> field
                                                ? field
                                                : null))
                        .toList());
    }

    private static void mark(Component field, String sentence) {
        if (field instanceof HasValidation checked) {
            checked.setErrorMessage(sentence);
            checked.setInvalid(!sentence.isEmpty());
        }
    }
}
