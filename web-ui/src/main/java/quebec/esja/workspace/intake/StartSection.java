package quebec.esja.workspace.intake;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Section;
import java.util.function.Consumer;
import quebec.esja.intake.Batch;
import quebec.esja.intake.RowOutcome.Kind;
import quebec.esja.texts.Texts;
import quebec.esja.workspace.TenantUi;

/// What is decided before importing, and the button that says what it will do.
final class StartSection extends Section {

    private static final long serialVersionUID = 1L;

    private final transient Texts texts = Texts.of(TenantUi.here().language());
    private final transient Batch batch;
    private final Checkbox list = new Checkbox(texts.get("intake.start.list-at-once"));
    private final Checkbox update = new Checkbox(texts.get("intake.start.update-known"));
    private final Button start = new Button();

    StartSection(Batch batch, Consumer<Batch.Options> started) {
        this.batch = batch;
        addClassName("start-section");
        list.setHelperText(texts.get("intake.start.list-at-once.hint"));
        list.setValue(batch.options().listAtOnce());
        update.setValue(batch.options().updateKnown());
        update.setVisible(batch.count(Kind.UPDATE) > 0);
        update.addValueChangeListener(_ -> label());
        start.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        start.addClickListener(_ -> started.accept(options()));
        label();
        add(list, update, start);
    }

    private Batch.Options options() {
        return new Batch.Options(list.getValue(), update.getValue());
    }

    private void label() {
        var count = batch.toImport(options());
        start.setText(
                count == 0
                        ? texts.get("intake.start.nothing")
                        : texts.get("intake.start.action", count));
        start.setEnabled(count > 0);
    }
}
