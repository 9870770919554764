package quebec.esja.workspace.suppliers;

import com.vaadin.flow.component.customfield.CustomField;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import quebec.esja.directory.OfferingTerms;

/// On what terms an offering is sold, by which code buyers find it, and for whom it was done before.
final class TermsField extends CustomField<OfferingTerms> {

    private static final long serialVersionUID = 1L;
    private static final int LONGEST = 200;

    private final TextField price;
    private final TextField minimumOrder;
    private final UnspscField unspsc;
    private final ReferencesField references;

    TermsField(Words words) {
        super(OfferingTerms.UNTOLD);
        price = text(words, "price", LONGEST);
        price.setHelperText(words.t("suppliers.field.price.hint"));
        minimumOrder = text(words, "minimum-order", LONGEST);
        unspsc = new UnspscField(words);
        unspsc.addClassName("form-wide");
        unspsc.addValueChangeListener(_ -> updateValue());
        references = new ReferencesField(words);
        references.addClassName("form-wide");
        references.addValueChangeListener(_ -> updateValue());
        var grid = new Div(price, minimumOrder, unspsc, references);
        grid.addClassName("form-section-fields");
        add(grid);
        setWidthFull();
        getElement().setAttribute("aria-label", words.t("suppliers.field.terms"));
        List.of(price, minimumOrder)
                .forEach(field -> field.addValueChangeListener(_ -> updateValue()));
    }

    private static TextField text(Words words, String field, int most) {
        var text = new TextField(words.t("suppliers.field." + field));
        text.setMaxLength(most);
        return text;
    }

    @Override
    protected OfferingTerms generateModelValue() {
        return new OfferingTerms(
                price.getValue(),
                minimumOrder.getValue(),
                unspsc.getValue().code(),
                unspsc.getValue().name().fr(),
                references.getValue());
    }

    @Override
    protected void setPresentationValue(OfferingTerms terms) {
        price.setValue(terms.price());
        minimumOrder.setValue(terms.minimumOrder());
        unspsc.setValue(UnspscField.named(terms.unspsc(), terms.unspscLabel()));
        references.setValue(terms.references());
    }
}
