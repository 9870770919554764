package quebec.esja.workspace.suppliers;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.customfield.CustomField;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.io.Serializable;
import java.util.EnumMap;
import java.util.Map;
import quebec.esja.registration.Principle;
import quebec.esja.registration.ReviewDraft.Finding;

/// The six principles of art. 3, each met or not, with what shows it.
final class FindingsField extends CustomField<Map<Principle, Finding>> {

    private static final long serialVersionUID = 1L;
    private static final int LONGEST = 1000;

    private final Map<Principle, Examined> rows = new EnumMap<>(Principle.class);

    private record Examined(Checkbox met, TextArea evidence) implements Serializable {}

    FindingsField(Words words) {
        super(Map.of());
        for (var principle : Principle.values()) {
            add(row(principle, words));
        }
        setWidthFull();
    }

    private Div row(Principle principle, Words words) {
        var name = words.t("suppliers.principle." + principle.code());
        var tick = new Checkbox(words.t("suppliers.principle.met"));
        tick.setAriaLabel(words.t("suppliers.principle.met") + ": " + name);
        tick.addValueChangeListener(_ -> updateValue());
        var proof = new TextArea(words.t("suppliers.principle.evidence"));
        proof.setAriaLabel(words.t("suppliers.principle.evidence") + ": " + name);
        proof.setMaxLength(LONGEST);
        proof.setWidthFull();
        proof.addValueChangeListener(_ -> updateValue());
        rows.put(principle, new Examined(tick, proof));
        var row =
                new Div(
                        new H2(name),
                        new Paragraph(
                                words.t("suppliers.principle." + principle.code() + ".means")),
                        tick,
                        proof);
        row.addClassName("principle");
        return row;
    }

    @Override
    protected Map<Principle, Finding> generateModelValue() {
        var findings = new EnumMap<Principle, Finding>(Principle.class);
        rows.forEach((principle, row) ->
                findings.put(
                        principle, new Finding(row.met().getValue(), row.evidence().getValue())));
        return Map.copyOf(findings);
    }

    @Override
    protected void setPresentationValue(Map<Principle, Finding> findings) {
        rows.forEach((principle, row) -> {
            var finding = findings.getOrDefault(principle, Finding.NOT_EXAMINED);
            row.met().setValue(finding.met());
            row.evidence().setValue(finding.evidence());
        });
    }
}
