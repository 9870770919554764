package quebec.esja.workspace.solicitation;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import quebec.esja.kernel.LocalizedText;
import quebec.esja.organizations.Regime;
import quebec.esja.purchases.Nature;
import quebec.esja.purchases.PurchaseMode;
import quebec.esja.purchases.TaxBasis;
import quebec.esja.solicitation.SolicitationRule;
import quebec.esja.texts.Texts;
import quebec.esja.workspace.DayField;
import quebec.esja.workspace.ErrorSummary;

/// A rule of solicitation in fields; an empty field says what is not known.
final class RuleFields extends Div {

    private static final long serialVersionUID = 1L;
    private static final int LONGEST_SOURCE = 400;
    private static final int LONGEST_NOTE = 1_000;

    private final transient Texts texts;
    private final ErrorSummary problems = new ErrorSummary();
    private final Select<Regime> regime;
    private final Select<Nature> nature;
    private final BigDecimalField from = new BigDecimalField();
    private final BigDecimalField to = new BigDecimalField();
    private final Select<PurchaseMode> mode;
    private final Select<PurchaseMode> otherwise;
    private final IntegerField least = new IntegerField();
    private final Select<TaxBasis> basis;
    private final DayField validFrom;
    private final DayField validTo;
    private final Checkbox confirmed = new Checkbox();
    private final TextField source = new TextField();
    private final TextArea french = new TextArea();
    private final TextArea english = new TextArea();

    RuleFields(Texts texts) {
        this.texts = texts;
        var modes =
                Arrays.stream(PurchaseMode.values())
                        .filter(one -> one != PurchaseMode.OTHER)
                        .toList();
        regime =
                select(
                        "solicitation.fact.regime",
                        Arrays.stream(Regime.values()).filter(one -> one != Regime.NONE).toList(),
                        Regime::text);
        regime.setEmptySelectionAllowed(false);
        regime.setValue(Regime.MUNICIPAL);
        nature = select("solicitation.fact.nature", List.of(Nature.values()), Nature::text);
        mode = select("solicitation.note.mode", modes, PurchaseMode::text);
        otherwise = select("assistant.rules.otherwise", modes, PurchaseMode::text);
        basis = select("assistant.basis", List.of(TaxBasis.values()), TaxBasis::text);
        from.setLabel(texts.get("assistant.rules.from"));
        from.setValue(BigDecimal.ZERO);
        to.setLabel(texts.get("assistant.rules.to"));
        least.setLabel(texts.get("assistant.rules.least"));
        validFrom = new DayField(texts.get("assistant.rules.valid-from"), texts.language());
        validTo = new DayField(texts.get("assistant.rules.valid-to"), texts.language());
        confirmed.setLabel(texts.get("solicitation.read"));
        source.setLabel(texts.get("solicitation.fact.source"));
        source.setMaxLength(LONGEST_SOURCE);
        source.addClassName("form-wide");
        french.setLabel(texts.get("assistant.rules.note.fr"));
        french.setMaxLength(LONGEST_NOTE);
        english.setLabel(texts.get("assistant.rules.note.en"));
        english.setMaxLength(LONGEST_NOTE);
        addClassName("form-section-fields");
        problems.addClassName("form-wide");
        add(
                problems, regime, nature, from, to, mode, otherwise, least, basis, validFrom,
                validTo, confirmed, source, french, english);
    }

    private <T> Select<T> select(String key, List<T> items, Function<T, String> name) {
        var select = new Select<T>();
        select.setLabel(texts.get(key));
        select.setItems(items);
        select.setEmptySelectionAllowed(true);
        select.setEmptySelectionCaption(texts.get("assistant.rules.any"));
        select.setItemLabelGenerator(
                one -> texts.get(one == null ? "assistant.rules.any" : name.apply(one)));
        return select;
    }

    void show(SolicitationRule.Data data) {
        regime.setValue(data.regime());
        nature.setValue(data.nature().orElse(null));
        from.setValue(data.from());
        to.setValue(data.to().orElse(null));
        mode.setValue(data.mode().orElse(null));
        otherwise.setValue(data.otherwise().orElse(null));
        least.setValue(data.leastInvited().orElse(null));
        basis.setValue(data.taxBasis().orElse(null));
        validFrom.setValue(data.validFrom().orElse(null));
        validTo.setValue(data.validTo().orElse(null));
        confirmed.setValue(data.confirmed());
        source.setValue(data.source());
        french.setValue(data.note().fr());
        english.setValue(data.note().en());
    }

    /// None while the amount from which it counts is missing.
    Optional<SolicitationRule.Data> data() {
        problems.clear();
        if (from.getValue() == null) {
            refuse(List.of("rule-range"));
            return Optional.empty();
        }
        return Optional.of(
                new SolicitationRule.Data(
                        regime.getValue(),
                        Optional.ofNullable(nature.getValue()),
                        from.getValue(),
                        Optional.ofNullable(to.getValue()),
                        Optional.ofNullable(mode.getValue()),
                        Optional.ofNullable(otherwise.getValue()),
                        Optional.ofNullable(least.getValue()),
                        Optional.ofNullable(basis.getValue()),
                        Optional.ofNullable(validFrom.getValue()),
                        Optional.ofNullable(validTo.getValue()),
                        confirmed.getValue(),
                        source.getValue().strip(),
                        new LocalizedText(french.getValue(), english.getValue())));
    }

    void refuse(List<String> reasons) {
        problems.show(
                reasons.stream()
                        .map(reason ->
                                new ErrorSummary.Line(
                                        texts.get("solicitation.refusal." + reason), null))
                        .toList());
    }
}
