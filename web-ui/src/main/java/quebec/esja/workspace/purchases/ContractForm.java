package quebec.esja.workspace.purchases;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import quebec.esja.directory.Supplier;
import quebec.esja.directory.Term;
import quebec.esja.kernel.BuyerId;
import quebec.esja.kernel.SupplierId;
import quebec.esja.purchases.Contract;
import quebec.esja.purchases.ContractDraft;
import quebec.esja.purchases.ContractProblem;
import quebec.esja.purchases.Contracts;
import quebec.esja.purchases.Declaration;
import quebec.esja.purchases.Nature;
import quebec.esja.purchases.Party;
import quebec.esja.purchases.PurchaseMode;
import quebec.esja.purchases.Side;
import quebec.esja.purchases.TaxBasis;
import quebec.esja.texts.Formats;
import quebec.esja.texts.Language;
import quebec.esja.texts.Texts;
import quebec.esja.workspace.Acting;
import quebec.esja.workspace.DayField;
import quebec.esja.workspace.Notice;
import quebec.esja.workspace.TenantUi;

/// The form of a contract. Everything wrong is said at once, above and beside the fields; nothing typed is lost.
final class ContractForm extends Div {

    private static final long serialVersionUID = 1L;

    private final transient Optional<Contract> correcting;
    private final transient List<OwnParties.Named> parties;
    private final transient Contracts contracts;
    private final transient Acting acting;
    private final Language language = TenantUi.here().language();
    private final Select<OwnParties.Named> party = new Select<>();
    private final ComboBox<ContractChoices.Choice<SupplierId>> supplier;
    private final ComboBox<ContractChoices.Choice<BuyerId>> buyer;
    private final TextField title = new TextField();
    private final ComboBox<Term> category = new ComboBox<>();
    private final RadioButtonGroup<Nature> nature = new RadioButtonGroup<>();
    private final RadioButtonGroup<PurchaseMode> mode = new RadioButtonGroup<>();
    private final TextField amount = new TextField();
    private final RadioButtonGroup<TaxBasis> taxBasis = new RadioButtonGroup<>();
    private final DayField from;
    private final DayField to;
    private final Checkbox allowsPublic = new Checkbox();
    private final Section problems = new Section();
    private final Map<String, Component> fields = new LinkedHashMap<>();

    ContractForm(
            Optional<Contract> correcting,
            List<OwnParties.Named> parties,
            Contracts contracts,
            ContractChoices choices,
            Acting acting) {
        this.correcting = correcting;
        this.parties = parties;
        this.contracts = contracts;
        this.acting = acting;
        this.supplier = choices.supplierField(t("dealings.field.supplier"));
        this.buyer = choices.buyerField(t("dealings.field.buyer"));
        this.from = new DayField(t("dealings.field.from"), language);
        this.to = new DayField(t("dealings.field.to"), language);
        addClassName("record-form");
        problems.addClassName("error-summary");
        problems.getElement().setAttribute("role", "alert").setAttribute("tabindex", "-1");
        problems.setVisible(false);
        describe(choices);
        var grid = new Div();
        grid.addClassName("form-section-fields");
        fields.forEach((name, field) -> grid.add(field));
        grid.add(allowsPublic);
        var save =
                new Button(
                        t(correcting.isPresent() ? "dealings.save.corrected" : "dealings.save"),
                        _ -> save(false));
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        save.addClickShortcut(Key.ENTER, KeyModifier.CONTROL);
        var actions = new Div(save);
        actions.addClassName("record-form-actions");
        add(problems, grid, actions);
        correcting.ifPresent(this::show);
        adapt();
    }

    /// Puts an enterprise in its field.
    void choose(Supplier chosen) {
        supplier.setValue(ContractChoices.choice(chosen));
    }

    private void describe(ContractChoices choices) {
        party.setLabel(t("dealings.party"));
        party.setItems(parties);
        party.setItemLabelGenerator(OwnParties.Named::name);
        parties.stream().findFirst().ifPresent(party::setValue);
        party.addValueChangeListener(_ -> adapt());
        title.setLabel(t("dealings.field.title"));
        title.setHelperText(t("dealings.field.title.hint"));
        title.setMaxLength(200);
        category.setLabel(t("dealings.column.category"));
        category.setItems(choices.nomenclature().categories());
        category.setItemLabelGenerator(term -> term.name().in(language.locale()));
        nature.setLabel(t("dealings.column.nature"));
        nature.setItems(Nature.values());
        nature.setItemLabelGenerator(one -> t(one.text()));
        mode.setLabel(t("dealings.column.mode"));
        mode.setItems(PurchaseMode.values());
        mode.setItemLabelGenerator(one -> t(one.text()));
        amount.setLabel(t("dealings.column.amount"));
        amount.setHelperText(t("dealings.field.amount.hint"));
        amount.setMaxLength(40);
        taxBasis.setLabel(t("dealings.column.tax"));
        taxBasis.setItems(TaxBasis.values());
        taxBasis.setItemLabelGenerator(one -> t(one.text()));
        taxBasis.setValue(TaxBasis.BEFORE_TAX);
        allowsPublic.setLabel(t("contracts.answer.public"));
        fields.put("party", party);
        fields.put("supplier", supplier);
        fields.put("buyer", buyer);
        fields.put("title", title);
        fields.put("category", category);
        fields.put("amount", amount);
        fields.put("from", from);
        fields.put("to", to);
        fields.put("taxBasis", taxBasis);
        fields.put("nature", nature);
        fields.put("mode", mode);
    }

    /// Asks for the other party only.
    private void adapt() {
        party.setVisible(parties.size() > 1 && correcting.isEmpty());
        supplier.setVisible(!(current() instanceof Party.OfSupplier));
        buyer.setVisible(!(current() instanceof Party.OfBuyer));
    }

    private Party current() {
        return Optional.ofNullable(party.getValue())
                .map(OwnParties.Named::party)
                .orElseThrow(() -> new IllegalStateException("no party is this person's"));
    }

    private void show(Contract contract) {
        parties.stream()
                .filter(one ->
                        contract.isOf(one.party()) && contract.declaredBy() == one.party().side())
                .findFirst()
                .ifPresent(party::setValue);
        var data = contract.data();
        supplier.setValue(new ContractChoices.Choice<>(data.supplier(), contract.supplierName()));
        buyer.setValue(new ContractChoices.Choice<>(data.buyer(), contract.buyerName()));
        title.setValue(data.title());
        category.getListDataView()
                .getItems()
                .filter(term -> term.code().equals(data.category()))
                .findFirst()
                .ifPresent(category::setValue);
        nature.setValue(data.nature());
        mode.setValue(data.mode());
        amount.setValue(Formats.of(language).money(data.amount()));
        taxBasis.setValue(data.taxBasis());
        from.setValue(data.period().from());
        to.setValue(data.period().to());
        allowsPublic.setValue(
                contract.declaredBy() == Side.SUPPLIER
                        ? contract.supplierAllowsPublic()
                        : contract.buyerAllowsPublic());
    }

    private ContractDraft draft() {
        return new ContractDraft(
                current() instanceof Party.OfSupplier(var own)
                        ? Optional.of(own)
                        : Optional.ofNullable(supplier.getValue()).map(ContractChoices.Choice::id),
                current() instanceof Party.OfBuyer(var own)
                        ? Optional.of(own)
                        : Optional.ofNullable(buyer.getValue()).map(ContractChoices.Choice::id),
                title.getValue(),
                Optional.ofNullable(category.getValue()).map(Term::code).orElse(""),
                Optional.ofNullable(nature.getValue()),
                Optional.ofNullable(mode.getValue()),
                amount.getValue(),
                Optional.ofNullable(taxBasis.getValue()),
                Optional.ofNullable(from.getValue()),
                Optional.ofNullable(to.getValue()),
                allowsPublic.getValue());
    }

    private void save(boolean anotherOne) {
        say(List.of());
        var declaration =
                correcting
                        .map(contract ->
                                contracts.correct(
                                        contract.id(),
                                        draft(),
                                        contract.version(),
                                        current(),
                                        acting.actor()))
                        .orElseGet(() ->
                                contracts.declare(draft(), current(), anotherOne, acting.actor()));
        switch (declaration) {
            case Declaration.Saved(Contract contract) -> {
                Notice.done(t("dealings.saved", other(contract)));
                var ui = TenantUi.here();
                UI.getCurrent().navigate(ui.pole().orElseThrow().slug() + "/contrats");
            }
            case Declaration.Refused(List<ContractProblem> wrong) -> say(wrong);
            case Declaration.ProbablyTheSame(List<Contract> same) ->
                    SameContract.ask(
                            same,
                            current(),
                            contracts,
                            acting,
                            correcting.isEmpty(),
                            () -> save(true));
            case Declaration.Stale _, Declaration.NotAllowed _ ->
                    Notice.refused(t("dealings.stale"));
        }
    }

    private static String other(Contract contract) {
        return contract.answeredBy() == Side.SUPPLIER
                ? contract.supplierName()
                : contract.buyerName();
    }

    private void say(List<ContractProblem> wrong) {
        fields.values().forEach(field -> mark(field, ""));
        problems.removeAll();
        problems.setVisible(!wrong.isEmpty());
        if (wrong.isEmpty()) {
            return;
        }
        var list = new UnorderedList();
        for (var problem : wrong) {
            var sentence = t(problem.key(), problem.arguments().toArray());
            var field = fields.get(problem.field());
            if (field != null) {
                mark(field, sentence);
                var link = new Button(sentence, _ -> field.getElement().callJsFunction("focus"));
                link.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
                list.add(new ListItem(link));
            } else {
                list.add(new ListItem(sentence));
            }
        }
        problems.add(new H2(t("workspace.errors.title", wrong.size())), list);
        problems.getElement().callJsFunction("focus");
    }

    private static void mark(Component field, String sentence) {
        if (field instanceof HasValidation checked) {
            checked.setErrorMessage(sentence);
            checked.setInvalid(!sentence.isEmpty());
        }
    }

    private String t(String key, Object... arguments) {
        return Texts.of(language).get(key, arguments);
    }
}
