package quebec.esja.workspace;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.data.binder.Binder;
import com.vaadin.flow.data.binder.ValidationException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import quebec.esja.texts.Texts;

/// A form over one record: fields bound by component name, a summary of what is wrong above them, and a save that Ctrl+Enter
/// does as well. Nothing typed is lost when saving is refused.
///
/// @param <T> the record edited, such as `SupplierData`
public class RecordForm<T> extends Div {

    private static final long serialVersionUID = 1L;

    private final transient Binder<T> binder;
    private final FormLayout fields = new FormLayout();
    private final ErrorSummary summary = new ErrorSummary();
    private final Button save = new Button();
    private final transient Consumer<T> saving;

    /// @param saveText what the button says, such as « Enregistrer l'entreprise »
    /// @param saving   takes the whole record, valid by the rules of the fields
    public RecordForm(Class<T> type, String saveText, Consumer<T> saving) {
        this.binder = new Binder<>(type);
        this.saving = saving;
        addClassName("record-form");
        fields.setAutoResponsive(true);
        fields.setAutoRows(true);
        fields.setExpandFields(true);
        fields.setColumnWidth("20rem");
        save.setText(saveText);
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        save.addClickListener(_ -> trySave());
        save.addClickShortcut(Key.ENTER, KeyModifier.CONTROL);
        save.setTooltipText(Texts.of(TenantUi.here().language()).get("workspace.save.shortcut"));
        var actions = new Div(save);
        actions.addClassName("record-form-actions");
        add(summary, fields, actions);
    }

    /// Where fields are bound: `binder().forField(name).asRequired(…).bind("name")`.
    public Binder<T> binder() {
        return binder;
    }

    public void addFields(Component... components) {
        fields.add(components);
    }

    /// Shows a record.
    public void show(T value) {
        binder.readRecord(value);
        summary.clear();
    }

    /// Whether something was typed since [#show].
    public boolean changed() {
        return binder.hasChanges();
    }

    /// What the fields hold, saved or not; nothing while one of them is not valid.
    public Optional<T> typed() {
        try {
            return Optional.of(binder.writeRecord());
        } catch (ValidationException _) {
            return Optional.empty();
        }
    }

    /// Says what the service refused, above the fields.
    public void refuse(List<String> sentences) {
        summary.show(
                sentences.stream().map(sentence -> new ErrorSummary.Line(sentence, null)).toList());
    }

    private void trySave() {
        try {
            var value = binder.writeRecord();
            summary.clear();
            saving.accept(value);
        } catch (ValidationException e) {
            summary.show(
                    e.getFieldValidationErrors().stream()
                            .map(error ->
                                    ErrorSummary.Line.of(
                                            error.getField(), error.getMessage().orElse("")))
                            .toList());
        }
    }
}
