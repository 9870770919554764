package quebec.esja.workspace.suppliers;

import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.customfield.CustomField;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.List;
import quebec.esja.directory.OfferingReference;
import quebec.esja.directory.OfferingTerms;

/// For whom an offering was delivered before; a client is named in public only where it agrees.
final class ReferencesField extends CustomField<List<OfferingReference>> {

    private static final long serialVersionUID = 1L;
    private static final int LONGEST_CLIENT = 160;
    private static final int LONGEST_LINE = 200;

    private final transient Words words;
    private final List<Row> rows = new ArrayList<>();
    private final Div shown = new Div();
    private final Button add;

    ReferencesField(Words words) {
        super(List.of());
        this.words = words;
        setLabel(words.t("suppliers.field.references"));
        setHelperText(words.t("suppliers.field.references.hint"));
        setWidthFull();
        shown.addClassName("offerings");
        add = new Button(words.t("suppliers.reference.add"), _ -> addOne());
        add(shown, add);
    }

    /// One reference, laid flat.
    private final class Row extends Div {

        private static final long serialVersionUID = 1L;

        private final TextField client = new TextField(words.t("suppliers.reference.client"));
        private final IntegerField year = new IntegerField(words.t("suppliers.reference.year"));
        private final TextField line = new TextField(words.t("suppliers.reference.line"));
        private final Checkbox named = new Checkbox(words.t("suppliers.reference.named"));

        Row(OfferingReference reference) {
            client.setMaxLength(LONGEST_CLIENT);
            client.setValue(reference.client());
            year.setValue(reference.year());
            line.setMaxLength(LONGEST_LINE);
            line.setValue(reference.line());
            named.setValue(reference.named());
            addClassName("form-section-fields");
            add(
                    client,
                    year,
                    line,
                    named,
                    new Button(words.t("suppliers.reference.remove"), _ -> drop(this)));
            List.<HasValue<?, ?>>of(client, year, line, named)
                    .forEach(field -> field.addValueChangeListener(_ -> updateValue()));
        }

        OfferingReference reference() {
            return new OfferingReference(
                    client.getValue(), year.getValue(), line.getValue(), named.getValue());
        }
    }

    private void addOne() {
        var row = new Row(new OfferingReference("", null, "", false));
        rows.add(row);
        draw();
        row.client.focus();
        updateValue();
    }

    private void drop(Row row) {
        rows.remove(row);
        draw();
        updateValue();
    }

    private void draw() {
        shown.removeAll();
        rows.forEach(shown::add);
        add.setVisible(rows.size() < OfferingTerms.MOST_REFERENCES);
    }

    @Override
    protected List<OfferingReference> generateModelValue() {
        return rows.stream().map(Row::reference).toList();
    }

    @Override
    protected void setPresentationValue(List<OfferingReference> references) {
        rows.clear();
        references.forEach(reference -> rows.add(new Row(reference)));
        draw();
    }
}
