package quebec.esja.workspace.suppliers;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.customfield.CustomField;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import quebec.esja.directory.Term;
import quebec.esja.kernel.LocalizedText;

/// A UNSPSC code, found by typing words of its name, or typed as it is with a name of one's own.
final class UnspscField extends CustomField<Term> {

    private static final long serialVersionUID = 1L;
    private static final int LONGEST_NAME = 160;
    private static final int LONGEST_CODE = 12;

    private final ComboBox<Term> code;
    private final TextField name;

    UnspscField(Words words) {
        super(named("", ""));
        name = new TextField(words.t("suppliers.field.unspsc-label"));
        name.setMaxLength(LONGEST_NAME);
        code = new ComboBox<>(words.t("suppliers.field.unspsc"));
        code.setHelperText(words.t("suppliers.field.unspsc.hint"));
        code.setItems(query ->
                words
                        .terms()
                        .unspsc(query.getFilter().orElse(""), query.getOffset() + query.getLimit())
                        .stream()
                        .skip(query.getOffset()));
        code.setItemLabelGenerator(term -> (term.code() + " " + words.term(term)).strip());
        code.setClearButtonVisible(true);
        code.setAllowCustomValue(true);
        code.addCustomValueSetListener(
                typed -> code.setValue(named(cut(typed.getDetail()), name.getValue())));
        code.addValueChangeListener(change -> {
            if (change.isFromClient() && change.getValue() != null) {
                name.setValue(words.term(change.getValue()));
            }
            updateValue();
        });
        name.addValueChangeListener(_ -> updateValue());
        var both = new Div(code, name);
        both.addClassName("form-section-fields");
        add(both);
    }

    private static String cut(String typed) {
        String code = typed.strip();
        return code.substring(0, Math.min(code.length(), LONGEST_CODE));
    }

    static Term named(String code, String name) {
        return new Term(code, new LocalizedText(name, ""), LocalizedText.EMPTY);
    }

    @Override
    protected Term generateModelValue() {
        return named(code.getValue() == null ? "" : code.getValue().code(), name.getValue());
    }

    @Override
    protected void setPresentationValue(Term term) {
        code.setValue(term.code().isEmpty() ? null : term);
        name.setValue(term.name().fr());
    }
}
