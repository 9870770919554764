package quebec.esja.workspace.platform;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.TextField;
import java.time.ZoneId;
import quebec.esja.seao.SeaoFetch;
import quebec.esja.texts.Formats;
import quebec.esja.texts.Texts;
import quebec.esja.workspace.Notice;
import quebec.esja.workspace.TenantUi;

/// The address that is asked for a new file, and what it answered last.
final class SeaoSourceForm extends Section {

    private static final long serialVersionUID = 1L;
    private static final ZoneId QUEBEC = ZoneId.of("America/Toronto");

    private final transient SeaoFetch fetch;
    private final transient Texts texts = Texts.of(TenantUi.here().language());
    private final TextField address = new TextField();
    private final Checkbox enabled = new Checkbox();
    private final Paragraph last = new Paragraph();

    SeaoSourceForm(SeaoFetch fetch) {
        this.fetch = fetch;
        addClassName("batch-part");
        address.setLabel(texts.get("seao.address.label"));
        address.setHelperText(texts.get("seao.address.hint"));
        address.setMaxLength(500);
        address.setManualValidation(true);
        address.setWidthFull();
        address.setMaxWidth("720px");
        address.addValueChangeListener(_ -> address.setInvalid(false));
        enabled.setLabel(texts.get("seao.address.enabled"));
        last.addClassName("hint");
        var save = new Button(texts.get("seao.address.save"), _ -> save());
        add(new H2(texts.get("seao.address.title")), address, enabled, last, save);
        show();
    }

    private void save() {
        fetch.configure(address.getValue(), enabled.getValue())
                .ifPresentOrElse(
                        key -> {
                            address.setErrorMessage(texts.get(key));
                            address.setInvalid(true);
                            address.focus();
                        },
                        () -> {
                            Notice.done(texts.get("seao.address.saved"));
                            show();
                        });
    }

    private void show() {
        var settings = fetch.settings();
        address.setValue(settings.address());
        enabled.setValue(settings.enabled());
        var formats = Formats.of(TenantUi.here().language());
        last.setText(
                settings.asked()
                        .flatMap(at ->
                                settings.outcome()
                                        .map(outcome ->
                                                texts.get(
                                                        "seao.address.last",
                                                        formats.date(
                                                                at.atZone(QUEBEC).toLocalDate()),
                                                        formats.time(
                                                                at.atZone(QUEBEC).toLocalTime()),
                                                        texts.get(outcome.text()))))
                        .orElseGet(() -> texts.get("seao.address.never")));
    }
}
