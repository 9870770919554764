package quebec.esja.workspace.purchases;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import quebec.esja.directory.Nomenclature;
import quebec.esja.dossiers.ContractDossiers;
import quebec.esja.purchases.Answer;
import quebec.esja.purchases.Contract;
import quebec.esja.purchases.ContractFilter;
import quebec.esja.purchases.Contracts;
import quebec.esja.purchases.Party;
import quebec.esja.texts.Texts;
import quebec.esja.workspace.Acting;
import quebec.esja.workspace.EvidenceBadge;
import quebec.esja.workspace.InMenu;
import quebec.esja.workspace.LazyGrid;
import quebec.esja.workspace.LazyGrid.Order;
import quebec.esja.workspace.PageHeader;
import quebec.esja.workspace.PhoneRow;
import quebec.esja.workspace.WorkspaceLayout;
import quebec.esja.workspace.WorkspaceView;

/// The contracts of the party the person acts for; all of the Pôle's for its own people.
@Route(value = ":pole/contrats", layout = WorkspaceLayout.class)
@InMenu(section = InMenu.Section.PURCHASES, text = "dealings.menu", order = 50)
class ContractsView extends WorkspaceView implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient Contracts contracts;
    private final transient ContractDialog dialog;
    private final transient ContractSheet sheet;
    private final transient List<OwnParties.Named> parties;
    private final LazyGrid<ContractFilter, Contract> list;
    private final Select<OwnParties.Named> party = new Select<>();
    private final TextField search = new TextField();
    private final Select<Answer> answer = new Select<>();

    ContractsView(
            Contracts contracts,
            ContractDossiers dossiers,
            OwnParties own,
            Nomenclature nomenclature,
            Acting acting) {
        super("dealings.title");
        this.contracts = contracts;
        this.parties = own.all();
        this.sheet = new ContractSheet(contracts, nomenclature, language());
        this.list = list();
        this.dialog =
                new ContractDialog(
                        contracts,
                        dossiers,
                        nomenclature,
                        acting,
                        () -> list.grid().getDataProvider().refreshAll());
        addColumns(list.grid());
        list.onPhone(t("dealings.title"), new ComponentRenderer<>(this::phone));
        list.withExport(
                        t("dealings.export.csv"),
                        t("dealings.export.file") + ".csv",
                        "text/csv;charset=UTF-8",
                        (filter, out) -> sheet.file(filter).csv(out))
                .withExport(
                        t("dealings.export.xlsx"),
                        t("dealings.export.file") + ".xlsx",
                        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                        (filter, out) -> sheet.file(filter).xlsx(t("dealings.title"), out));
        add(
                new PageHeader(t("dealings.title"))
                        .withSentence(t(staff() ? "dealings.sentence.staff" : "dealings.sentence"))
                        .withActions(declare()),
                filters(),
                list);
        setSizeFull();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        event.getLocation()
                .getQueryParameters()
                .getSingleParameter("reponse")
                .flatMap(Answer::ofCode)
                .ifPresent(answer::setValue);
    }

    private boolean staff() {
        return current() instanceof Party.OfPole;
    }

    private Party current() {
        var chosen =
                party.getValue() == null
                        ? parties.stream().findFirst()
                        : Optional.of(party.getValue());
        return chosen.map(OwnParties.Named::party)
                .orElseThrow(() -> new IllegalStateException("no party is this person's"));
    }

    private Component declare() {
        var link = new Anchor(pole().slug() + "/contrats/nouveau", t("dealings.declare"));
        link.addClassName("primary-link");
        return link;
    }

    private LazyGrid<ContractFilter, Contract> list() {
        return new LazyGrid<>(
                t("dealings.title"),
                ContractFilter.of(current()),
                new LazyGrid.Rows<>() {
                    @Override
                    public Stream<Contract> page(
                            ContractFilter filter, Optional<Order> order, int offset, int limit) {
                        return contracts.page(ordered(filter, order), offset, limit).stream();
                    }

                    @Override
                    public int count(ContractFilter filter) {
                        return contracts.count(filter);
                    }
                });
    }

    private static ContractFilter ordered(ContractFilter filter, Optional<Order> order) {
        return order.map(by ->
                        filter.sortedBy(ContractFilter.Sort.valueOf(by.column()), by.descending()))
                .orElse(filter);
    }

    private void addColumns(Grid<Contract> grid) {
        grid.addComponentColumn(this::title)
                .setKey(ContractFilter.Sort.TITLE.name())
                .setHeader(t("dealings.column.title"))
                .setSortable(true)
                .setFlexGrow(3);
        grid.addColumn(Contract::buyerName)
                .setKey(ContractFilter.Sort.BUYER.name())
                .setHeader(t("dealings.column.buyer"))
                .setSortable(true)
                .setFlexGrow(2)
                .setVisible(!(current() instanceof Party.OfBuyer));
        grid.addColumn(Contract::supplierName)
                .setKey(ContractFilter.Sort.SUPPLIER.name())
                .setHeader(t("dealings.column.supplier"))
                .setSortable(true)
                .setFlexGrow(2)
                .setVisible(!(current() instanceof Party.OfSupplier));
        grid.addColumn(contract -> formats().money(contract.data().amount()))
                .setKey(ContractFilter.Sort.AMOUNT.name())
                .setHeader(t("dealings.column.amount"))
                .setSortable(true)
                .setTextAlign(ColumnTextAlign.END);
        grid.addColumn(contract -> formats().shortDate(contract.data().period().from()))
                .setKey(ContractFilter.Sort.PERIOD.name())
                .setHeader(t("dealings.column.from"))
                .setSortable(true);
        grid.addComponentColumn(this::standing)
                .setKey(ContractFilter.Sort.ANSWER.name())
                .setHeader(t("dealings.column.evidence"))
                .setSortable(true)
                .setFlexGrow(2);
        grid.setColumnReorderingAllowed(true);
    }

    private Component title(Contract contract) {
        var open =
                new NativeButton(
                        contract.data().title(), _ -> dialog.open(contract.id(), current()));
        open.addClassName("as-link");
        return open;
    }

    private Component phone(Contract contract) {
        var parties =
                switch (current()) {
                    case Party.OfBuyer _ -> contract.supplierName();
                    case Party.OfSupplier _ -> contract.buyerName();
                    case Party.OfPole _ ->
                            t("dealings.parties", contract.supplierName(), contract.buyerName());
                };
        return new PhoneRow(
                title(contract),
                standing(contract),
                parties,
                formats().money(contract.data().amount()),
                formats().shortDate(contract.data().period().from()));
    }

    private Component standing(Contract contract) {
        var texts = Texts.of(language());
        var standing = new Div(new EvidenceBadge(contract.grade(), texts));
        standing.addClassName("standing");
        if (contract.answer() == Answer.CONTESTED) {
            var contested = new Span(t(Answer.CONTESTED.text()));
            contested.addClassNames("status", "status-refused");
            standing.removeAll();
            standing.add(contested);
        } else if (contract.answer() == Answer.WAITING
                && contract.answeredBy() == current().side()) {
            standing.add(t("dealings.yours"));
        }
        return standing;
    }

    private Div filters() {
        party.setLabel(t("dealings.party"));
        party.setItems(parties);
        party.setItemLabelGenerator(OwnParties.Named::name);
        parties.stream().findFirst().ifPresent(party::setValue);
        party.setVisible(parties.size() > 1);
        party.addValueChangeListener(_ -> narrow());
        search.setLabel(t("dealings.search"));
        search.setMaxLength(120);
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addFocusShortcut(Key.SLASH);
        search.addValueChangeListener(_ -> narrow());
        answer.setLabel(t("dealings.answer"));
        answer.setItems(Answer.values());
        answer.setEmptySelectionAllowed(true);
        answer.setEmptySelectionCaption(t("dealings.answer.all"));
        answer.setItemLabelGenerator(
                choice -> choice == null ? t("dealings.answer.all") : t(choice.text()));
        answer.addValueChangeListener(_ -> narrow());
        var filters = new Div(party, search, answer);
        filters.addClassName("filters");
        return filters;
    }

    private void narrow() {
        var answers = Optional.ofNullable(answer.getValue()).map(Set::of).orElseGet(Set::of);
        list.narrow(ContractFilter.of(current()).withText(search.getValue()).withAnswers(answers));
    }
}
