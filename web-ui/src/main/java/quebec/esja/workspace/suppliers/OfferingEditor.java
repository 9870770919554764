package quebec.esja.workspace.suppliers;

import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Optional;
import quebec.esja.directory.OfferingData;
import quebec.esja.directory.OfferingMode;
import quebec.esja.kernel.LocalizedText;
import quebec.esja.kernel.OfferingId;

/// One offering, folded to its title until it is edited.
final class OfferingEditor extends Details {

    private static final long serialVersionUID = 1L;

    private final transient Optional<OfferingId> id;
    private final TextField title;
    private final TextField titleEn;
    private final TermField category;
    private final Select<OfferingMode> mode = new Select<>();
    private final TextArea description;
    private final TextField keywords;
    private final TermField seao;
    private final AreasField areas;
    private final TermsField terms;

    /// What the list does with its offerings.
    interface Moves {
        void changed();

        void up(OfferingEditor editor);

        void down(OfferingEditor editor);

        void remove(OfferingEditor editor);
    }

    OfferingEditor(OfferingData offering, Words words, Moves moves) {
        this.id = offering.id();
        title = text(words, "title", 160, offering.title().fr());
        titleEn = text(words, "title-en", 160, offering.title().en());
        titleEn.getElement().setAttribute("lang", "en");
        category =
                new TermField(
                        words.t("suppliers.field.category"), words.terms().categories(), words);
        words.terms().category(offering.category()).ifPresent(category::setValue);
        mode.setLabel(words.t("suppliers.field.mode"));
        mode.setItems(OfferingMode.values());
        mode.setItemLabelGenerator(choice -> words.t("suppliers.mode." + choice.code()));
        mode.setValue(offering.mode());
        description = new TextArea(words.t("suppliers.field.offering-description"));
        description.setMaxLength(2000);
        description.setValue(offering.description());
        keywords = text(words, "keywords", 500, offering.keywords());
        keywords.setHelperText(words.t("suppliers.field.keywords.hint"));
        seao =
                new TermField(
                        words.t("suppliers.field.seao"), words.terms().seaoCategories(), words);
        words.terms().seaoCategory(offering.seaoCategory()).ifPresent(seao::setValue);
        areas = new AreasField(words);
        areas.setValue(offering.areas());
        terms = new TermsField(words);
        terms.setValue(offering.terms());
        addClassName("offering");
        rename(words);
        title.addValueChangeListener(_ -> rename(words));
        add(fields(), buttons(words, moves));
        setWidthFull();
        List.<HasValue<?, ?>>of(
                        title, titleEn, category, mode, description, keywords, seao, areas, terms)
                .forEach(field -> field.addValueChangeListener(_ -> moves.changed()));
    }

    private void rename(Words words) {
        setSummaryText(
                title.getValue().isBlank() ? words.t("suppliers.offering.new") : title.getValue());
    }

    private Div fields() {
        var fields =
                new Div(title, titleEn, category, mode, description, keywords, seao, areas, terms);
        fields.addClassName("offering-fields");
        return fields;
    }

    private Div buttons(Words words, Moves moves) {
        var buttons =
                new Div(
                        new Button(words.t("suppliers.offering.up"), _ -> moves.up(this)),
                        new Button(words.t("suppliers.offering.down"), _ -> moves.down(this)),
                        new Button(words.t("suppliers.offering.remove"), _ -> moves.remove(this)));
        buttons.addClassName("offering-buttons");
        return buttons;
    }

    private static TextField text(Words words, String field, int most, String value) {
        var text = new TextField(words.t("suppliers.field." + field));
        text.setMaxLength(most);
        text.setValue(value);
        return text;
    }

    void focusTitle() {
        title.focus();
    }

    OfferingData offering() {
        return new OfferingData(
                id,
                new LocalizedText(title.getValue(), titleEn.getValue()),
                description.getValue(),
                keywords.getValue(),
                category.code(),
                seao.code(),
                mode.getValue(),
                areas.getValue(),
                terms.getValue());
    }
}
