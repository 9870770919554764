package quebec.esja.workspace.solicitation;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.Route;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import quebec.esja.buyers.BuyerFilter;
import quebec.esja.buyers.BuyerStatus;
import quebec.esja.buyers.Buyers;
import quebec.esja.directory.SupplierFilter;
import quebec.esja.directory.SupplierRow;
import quebec.esja.directory.SupplierStatus;
import quebec.esja.directory.Suppliers;
import quebec.esja.kernel.BuyerId;
import quebec.esja.organizations.Organization;
import quebec.esja.organizations.Organizations;
import quebec.esja.organizations.Regime;
import quebec.esja.paper.Sheets;
import quebec.esja.purchases.Nature;
import quebec.esja.purchases.TaxBasis;
import quebec.esja.solicitation.Solicitation;
import quebec.esja.solicitation.SolicitationDraft;
import quebec.esja.solicitation.Solicitations;
import quebec.esja.workspace.DayField;
import quebec.esja.workspace.ErrorSummary;
import quebec.esja.workspace.InMenu;
import quebec.esja.workspace.PageHeader;
import quebec.esja.workspace.SignedIn;
import quebec.esja.workspace.WorkspaceLayout;
import quebec.esja.workspace.WorkspaceView;
import quebec.esja.workspace.buying.OwnBuyer;
import quebec.esja.workspace.buying.OwnBuyers;

/// Asks what is bought, for how much and when, and says how the market is usually solicited. It informs; it certifies nothing.
@Route(value = ":pole/sollicitation", layout = WorkspaceLayout.class)
@InMenu(section = InMenu.Section.NEEDS, text = "assistant.menu", order = 48)
class SolicitationView extends WorkspaceView {

    private static final long serialVersionUID = 1L;

    /// A buyer one may choose.
    private record Choice(BuyerId id, String name) {}

    private final transient Solicitations solicitations;
    private final transient Organizations organizations;
    private final transient Sheets sheets;
    private final ErrorSummary problems = new ErrorSummary();
    private final ComboBox<Choice> buyer = new ComboBox<>();
    private final TextField what = new TextField();
    private final Select<Regime> regime = new Select<>();
    private final Select<Nature> nature = new Select<>();
    private final TextField amount = new TextField();
    private final Select<TaxBasis> basis = new Select<>();
    private final DayField on;
    private final ComboBox<SupplierRow> supplier = new ComboBox<>();
    private final Div answer = new Div();

    SolicitationView(
            Solicitations solicitations,
            Organizations organizations,
            Buyers buyers,
            Suppliers suppliers,
            OwnBuyers own,
            Sheets sheets) {
        super("assistant.title");
        this.solicitations = solicitations;
        this.organizations = organizations;
        this.sheets = sheets;
        this.on = new DayField(t("solicitation.fact.on"), language());
        describe(suppliers);
        choose(own.all(), buyers);
        var fields = new Div(buyer, what, regime, nature, amount, basis, on, supplier);
        fields.addClassName("form-section-fields");
        var ask = new Button(t("assistant.ask"), _ -> ask());
        ask.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        ask.addClickShortcut(Key.ENTER, KeyModifier.CONTROL);
        var actions = new Div(ask);
        actions.addClassName("record-form-actions");
        var form = new Section(problems, fields, actions);
        form.addClassName("form-section");
        var informs = new Paragraph(t("solicitation.informs"));
        informs.addClassName("solicitation-caution");
        add(
                new PageHeader(t("assistant.title")).withSentence(t("assistant.sentence")),
                informs,
                form,
                answer);
    }

    private void describe(Suppliers suppliers) {
        what.setLabel(t("solicitation.column.what"));
        what.setMaxLength(SolicitationDraft.LONGEST_WHAT);
        regime.setLabel(t("solicitation.fact.regime"));
        regime.setItems(Regime.values());
        regime.setItemLabelGenerator(one -> t(one.text()));
        nature.setLabel(t("solicitation.fact.nature"));
        nature.setItems(Nature.values());
        nature.setItemLabelGenerator(one -> t(one.text()));
        amount.setLabel(t("assistant.amount"));
        amount.setMaxLength(40);
        basis.setLabel(t("assistant.basis"));
        basis.setItems(TaxBasis.values());
        basis.setItemLabelGenerator(one -> t(one.text()));
        basis.setValue(TaxBasis.BEFORE_TAX);
        on.setValue(solicitations.today());
        supplier.setLabel(t("solicitation.fact.supplier"));
        supplier.setHelperText(t("assistant.supplier.hint"));
        supplier.setClearButtonVisible(true);
        supplier.setItems(query -> {
            var filter =
                    SupplierFilter.ALL
                            .withText(query.getFilter().orElse(""))
                            .withStatuses(Set.of(SupplierStatus.LISTED));
            return suppliers.rows(filter, query.getOffset(), query.getLimit()).stream();
        });
        supplier.setItemLabelGenerator(SupplierRow::name);
    }

    /// The buyers of the person; all accepted ones for the team.
    private void choose(List<OwnBuyer> own, Buyers buyers) {
        buyer.setLabel(t("solicitation.fact.buyer"));
        buyer.setItemLabelGenerator(Choice::name);
        buyer.addValueChangeListener(change ->
                regime.setValue(
                        Optional.ofNullable(change.getValue())
                                .flatMap(chosen -> organizations.find(chosen.id()))
                                .flatMap(Organization::regime)
                                .orElse(null)));
        if (own.isEmpty()) {
            buyer.setItems(query -> {
                var filter =
                        BuyerFilter.ALL
                                .withText(query.getFilter().orElse(""))
                                .withStatuses(Set.of(BuyerStatus.ACCEPTED));
                return buyers.page(filter, query.getOffset(), query.getLimit()).stream()
                        .map(row -> new Choice(row.id(), row.name()));
            });
        } else {
            var choices = own.stream().map(one -> new Choice(one.id(), one.name())).toList();
            buyer.setItems(choices);
            buyer.setValue(choices.getFirst());
            buyer.setVisible(choices.size() > 1);
        }
    }

    private void ask() {
        problems.clear();
        answer.removeAll();
        var chosen = buyer.getValue();
        if (chosen == null) {
            say(List.of(t("assistant.buyer")));
            return;
        }
        var draft =
                new SolicitationDraft(
                        what.getValue(),
                        Optional.ofNullable(regime.getValue()),
                        Optional.ofNullable(nature.getValue()),
                        amount.getValue(),
                        Optional.ofNullable(basis.getValue()),
                        Optional.ofNullable(on.getValue()),
                        Optional.ofNullable(supplier.getValue()).map(SupplierRow::id));
        switch (solicitations.ask(chosen.id(), draft)) {
            case Solicitation.Outcome.Answered(Solicitation known) ->
                    answer.add(new AnswerSection(known, SignedIn.person().name(), sheets));
            case Solicitation.Outcome.Refused(List<String> reasons) ->
                    say(
                            reasons.stream()
                                    .map(reason -> t("solicitation.refusal." + reason))
                                    .toList());
            case Solicitation.Outcome.Unknown _ -> say(List.of(t("assistant.buyer")));
        }
    }

    private void say(List<String> sentences) {
        problems.show(
                sentences.stream().map(sentence -> new ErrorSummary.Line(sentence, null)).toList());
    }
}
