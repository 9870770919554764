package quebec.esja.workspace.declarations;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.router.Route;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import quebec.esja.buyers.Buyers;
import quebec.esja.declarations.DeclarationEdit;
import quebec.esja.declarations.DeclarationRow;
import quebec.esja.declarations.Declarations;
import quebec.esja.directory.Nomenclature;
import quebec.esja.directory.Suppliers;
import quebec.esja.kernel.BuyerId;
import quebec.esja.kernel.DeclarationId;
import quebec.esja.kernel.Period;
import quebec.esja.purchases.Party;
import quebec.esja.workspace.Acting;
import quebec.esja.workspace.InMenu;
import quebec.esja.workspace.LazyGrid;
import quebec.esja.workspace.Notice;
import quebec.esja.workspace.PageHeader;
import quebec.esja.workspace.PhoneRow;
import quebec.esja.workspace.WorkspaceLayout;
import quebec.esja.workspace.WorkspaceView;
import quebec.esja.workspace.purchases.ContractChoices;
import quebec.esja.workspace.purchases.OwnParties;

/// The declarations of the buyer the person acts for; those of all buyers for the Pôle's own people.
@Route(value = ":pole/achats", layout = WorkspaceLayout.class)
@InMenu(section = InMenu.Section.PURCHASES, text = "declaring.menu", order = 52)
class DeclarationsView extends WorkspaceView {

    private static final long serialVersionUID = 1L;
    private static final ZoneId QUEBEC = ZoneId.of("America/Toronto");
    private static final int YEARS = 6;
    private static final int MONTHS = 12;

    private final transient Declarations declarations;
    private final transient Acting acting;
    private final transient Wording words = new Wording(language());
    private final Select<OwnParties.Named> party = new Select<>();
    private final ComboBox<ContractChoices.Choice<BuyerId>> buyer;
    private final Select<Integer> year = new Select<>();
    private final Select<Month> first = new Select<>();
    private final Select<Integer> months = new Select<>();
    private final LazyGrid<Optional<BuyerId>, DeclarationRow> list;

    DeclarationsView(
            Declarations declarations,
            OwnParties own,
            Suppliers suppliers,
            Buyers buyers,
            Nomenclature nomenclature,
            Acting acting,
            Clock clock) {
        super("declaring.title");
        this.declarations = declarations;
        this.acting = acting;
        this.buyer =
                new ContractChoices(suppliers, buyers, nomenclature)
                        .buyerField(t("declaring.buyer"));
        var parties =
                own.all().stream()
                        .filter(one -> !(one.party() instanceof Party.OfSupplier))
                        .toList();
        choices(parties, LocalDate.ofInstant(clock.instant(), QUEBEC).getYear());
        this.list = list();
        add(
                new PageHeader(t("declaring.title"))
                        .withSentence(
                                t(
                                        current() instanceof Party.OfPole
                                                ? "declaring.sentence.staff"
                                                : "declaring.sentence")),
                opening(),
                list);
    }

    private Party current() {
        return Optional.ofNullable(party.getValue())
                .map(OwnParties.Named::party)
                .orElseThrow(() -> new IllegalStateException("no party is this person's"));
    }

    private void choices(List<OwnParties.Named> parties, int now) {
        party.setLabel(t("declaring.party"));
        party.setItems(parties);
        party.setItemLabelGenerator(OwnParties.Named::name);
        parties.stream().findFirst().ifPresent(party::setValue);
        party.setVisible(parties.size() > 1);
        party.addValueChangeListener(_ -> list.narrow(shown()));
        buyer.setVisible(current() instanceof Party.OfPole);
        year.setLabel(t("declaring.year"));
        year.setItems(IntStream.range(0, YEARS).map(back -> now - back).boxed().toList());
        year.setItemLabelGenerator(String::valueOf);
        year.setValue(now - 1);
        first.setLabel(t("declaring.first-month"));
        first.setItems(Arrays.asList(Month.values()));
        first.setItemLabelGenerator(month ->
                month.getDisplayName(
                        java.time.format.TextStyle.FULL_STANDALONE, language().locale()));
        first.setValue(Month.JANUARY);
        months.setLabel(t("declaring.months"));
        months.setItems(IntStream.rangeClosed(1, MONTHS).boxed().toList());
        months.setItemLabelGenerator(count -> t("declaring.months.count", count));
        months.setValue(MONTHS);
    }

    private Optional<BuyerId> shown() {
        return current() instanceof Party.OfBuyer(BuyerId own)
                ? Optional.of(own)
                : Optional.empty();
    }

    private Component opening() {
        var open = new Button(t("declaring.open"), _ -> open());
        open.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        var fields = new Div(party, buyer, year, first, months, open);
        fields.addClassNames("filters", "opening-fields");
        var section = new Section(new H2(t("declaring.open.title")), fields);
        section.addClassName("form-section");
        return section;
    }

    private void open() {
        var whose =
                current() instanceof Party.OfBuyer(BuyerId own)
                        ? Optional.of(own)
                        : Optional.ofNullable(buyer.getValue()).map(ContractChoices.Choice::id);
        if (whose.isEmpty()) {
            buyer.setInvalid(true);
            buyer.setErrorMessage(t("declaring.buyer.needed"));
            buyer.focus();
            return;
        }
        var from = YearMonth.of(year.getValue(), first.getValue());
        var period =
                new Period(from.atDay(1), from.plusMonths(months.getValue() - 1L).atEndOfMonth());
        switch (declarations.open(whose.get(), period, current(), acting.actor())) {
            case DeclarationEdit.Done(var declaration) -> show(declaration.id());
            case DeclarationEdit.Overlaps(DeclarationId other) -> {
                Notice.refused(t("declaring.overlaps"));
                show(other);
            }
            case DeclarationEdit.Refused(var problems) ->
                    Notice.refused(String.join(" ", words.problems(problems)));
            case DeclarationEdit.NotAllowed _ -> Notice.refused(t("declaring.stale"));
        }
    }

    private void show(DeclarationId id) {
        UI.getCurrent().navigate(address(id));
    }

    private String address(DeclarationId id) {
        return pole().slug() + "/achats/" + id;
    }

    private LazyGrid<Optional<BuyerId>, DeclarationRow> list() {
        var rows =
                new LazyGrid<Optional<BuyerId>, DeclarationRow>(
                        t("declaring.title"),
                        shown(),
                        new LazyGrid.Rows<>() {
                            @Override
                            public Stream<DeclarationRow> page(
                                    Optional<BuyerId> of,
                                    Optional<LazyGrid.Order> order,
                                    int offset,
                                    int limit) {
                                return declarations.page(of, offset, limit).stream();
                            }

                            @Override
                            public int count(Optional<BuyerId> of) {
                                return declarations.count(of);
                            }
                        });
        rows.whenEmpty(t("declaring.empty"));
        var grid = rows.grid();
        grid.addComponentColumn(this::link).setHeader(t("declaring.column.period")).setFlexGrow(2);
        grid.addColumn(DeclarationRow::buyerName)
                .setHeader(t("declaring.column.buyer"))
                .setFlexGrow(2)
                .setVisible(current() instanceof Party.OfPole);
        grid.addColumn(row -> row.social().map(words::money).orElse(""))
                .setHeader(t("declaring.column.social"))
                .setTextAlign(ColumnTextAlign.END);
        grid.addColumn(row ->
                        row.signedAt().isEmpty()
                                ? ""
                                : row.addressable()
                                        .map(words::money)
                                        .orElseGet(() -> t("declaring.unknown")))
                .setHeader(t("declaring.column.addressable"))
                .setTextAlign(ColumnTextAlign.END);
        grid.addColumn(row ->
                        row.signedAt().isEmpty() ? "" : words.rate(row.social(), row.addressable()))
                .setHeader(t("declaring.column.rate"))
                .setTextAlign(ColumnTextAlign.END);
        grid.addComponentColumn(this::standing)
                .setHeader(t("declaring.column.standing"))
                .setFlexGrow(2);
        rows.onPhone(
                t("declaring.title"),
                new ComponentRenderer<>(row ->
                        new PhoneRow(
                                link(row),
                                standing(row),
                                row.buyerName(),
                                row.social().map(words::money).orElse(""),
                                row.signedAt().isEmpty()
                                        ? ""
                                        : words.rate(row.social(), row.addressable()))));
        return rows;
    }

    private Component link(DeclarationRow row) {
        return new Anchor(address(row.id()), words.period(row.period()));
    }

    private Component standing(DeclarationRow row) {
        var said =
                new Span(
                        row.draft()
                                ? t(
                                        row.signedAt().isPresent()
                                                ? "declaring.standing.amending"
                                                : "declaring.standing.draft")
                                : row.signedAt()
                                        .map(at ->
                                                t(
                                                        "declaring.standing.signed",
                                                        formats()
                                                                .shortDate(
                                                                        at.atZone(QUEBEC)
                                                                                .toLocalDate())))
                                        .orElse(""));
        said.addClassNames("status", row.draft() ? "status-submitted" : "status-listed");
        return said;
    }
}
