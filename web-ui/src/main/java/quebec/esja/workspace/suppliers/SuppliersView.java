package quebec.esja.workspace.suppliers;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import quebec.esja.completeness.ProfileSteps;
import quebec.esja.directory.Nomenclature;
import quebec.esja.directory.SupplierFilter;
import quebec.esja.directory.SupplierRow;
import quebec.esja.directory.SupplierStatus;
import quebec.esja.directory.Suppliers;
import quebec.esja.territory.Territories;
import quebec.esja.workspace.InMenu;
import quebec.esja.workspace.LazyGrid;
import quebec.esja.workspace.LazyGrid.Order;
import quebec.esja.workspace.PageHeader;
import quebec.esja.workspace.PhoneRow;
import quebec.esja.workspace.WorkspaceLayout;
import quebec.esja.workspace.WorkspaceView;

/// All the enterprises of the Pôle, whatever their status.
@Route(value = ":pole/entreprises", layout = WorkspaceLayout.class)
@InMenu(text = "suppliers.menu", order = 20)
class SuppliersView extends WorkspaceView implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;
    private static final ZoneId QUEBEC = ZoneId.of("America/Toronto");
    private static final String STATUS = "etat";

    private final transient Words words;
    private final LazyGrid<SupplierFilter, SupplierLine> list;
    private final TextField search = new TextField();
    private final Select<SupplierStatus> status = new Select<>();

    SuppliersView(
            Suppliers suppliers, ProfileSteps steps, Nomenclature terms, Territories territories) {
        super("suppliers.title");
        this.words = new Words(terms, territories, language());
        this.list = list(suppliers, steps);
        addColumns(list.grid());
        list.onPhone(t("suppliers.title"), new ComponentRenderer<>(this::phone));
        var sheet = new SupplierSheet(suppliers, steps, words, SuppliersView::day);
        list.withExport(
                        t("suppliers.export.csv"),
                        t("suppliers.export.file") + ".csv",
                        "text/csv;charset=UTF-8",
                        sheet::csv)
                .withExport(
                        t("suppliers.export.xlsx"),
                        t("suppliers.export.file") + ".xlsx",
                        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                        sheet::xlsx);
        add(
                new PageHeader(t("suppliers.title")).withSentence(t("suppliers.sentence")),
                filters(),
                list);
        setSizeFull();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        event.getLocation()
                .getQueryParameters()
                .getSingleParameter(STATUS)
                .flatMap(SuppliersView::status)
                .ifPresent(status::setValue);
    }

    private LazyGrid<SupplierFilter, SupplierLine> list(Suppliers suppliers, ProfileSteps steps) {
        return new LazyGrid<>(
                t("suppliers.title"),
                SupplierFilter.ALL,
                new LazyGrid.Rows<>() {
                    @Override
                    public Stream<SupplierLine> page(
                            SupplierFilter filter, Optional<Order> order, int offset, int limit) {
                        return SupplierLine.page(
                                suppliers,
                                steps,
                                SupplierSheet.ordered(filter, order),
                                offset,
                                limit)
                                .stream();
                    }

                    @Override
                    public int count(SupplierFilter filter) {
                        return suppliers.count(filter);
                    }
                });
    }

    private void addColumns(Grid<SupplierLine> grid) {
        grid.addComponentColumn(line -> page(line.row()))
                .setKey("name")
                .setHeader(t("suppliers.field.name"))
                .setSortable(true)
                .setWidth("220px")
                .setFlexGrow(3);
        grid.addColumn(line -> line.row().municipality())
                .setKey("municipality")
                .setHeader(t("suppliers.field.municipality"))
                .setSortable(true);
        grid.addComponentColumn(line -> badge(line.row()))
                .setKey("status")
                .setHeader(t("suppliers.field.status"))
                .setSortable(true)
                .setWidth("200px")
                .setFlexGrow(0);
        grid.addColumn(line -> line.row().neq())
                .setKey("neq")
                .setHeader(t("suppliers.field.neq"))
                .setAutoWidth(true);
        grid.addColumn(line -> formats().number(line.row().offerings()))
                .setKey("offerings")
                .setHeader(t("suppliers.column.offerings"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addColumn(line -> line.missing() == 0 ? "" : formats().number(line.missing()))
                .setKey("missing")
                .setHeader(t("suppliers.column.missing"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addColumn(line -> line.row().confirmedOn().map(formats()::shortDate).orElse(""))
                .setKey("confirmed")
                .setHeader(t("suppliers.column.confirmed"))
                .setSortable(true);
        grid.addColumn(line -> formats().shortDate(day(line.row().changedAt())))
                .setKey("changed")
                .setHeader(t("suppliers.column.changed"))
                .setSortable(true);
        grid.setColumnReorderingAllowed(true);
    }

    private Anchor page(SupplierRow row) {
        return new Anchor(pole().slug() + "/entreprises/" + row.id(), row.name());
    }

    private PhoneRow phone(SupplierLine line) {
        var row = line.row();
        return new PhoneRow(
                page(row),
                badge(row),
                row.municipality(),
                row.confirmedOn().map(formats()::shortDate).orElse(""));
    }

    private Span badge(SupplierRow row) {
        return StatusBadge.of(row.status(), words);
    }

    private Div filters() {
        search.setLabel(t("suppliers.search"));
        search.setPlaceholder(t("suppliers.search.hint"));
        search.setMaxLength(120);
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addFocusShortcut(Key.SLASH);
        search.addValueChangeListener(_ -> narrow());
        status.setLabel(t("suppliers.field.status"));
        status.setItems(SupplierStatus.values());
        status.setEmptySelectionAllowed(true);
        status.setEmptySelectionCaption(t("suppliers.status.all"));
        status.setItemLabelGenerator(
                choice -> choice == null ? t("suppliers.status.all") : words.status(choice));
        status.addValueChangeListener(_ -> narrow());
        var filters = new Div(search, status);
        filters.addClassName("filters");
        return filters;
    }

    private void narrow() {
        var statuses = Optional.ofNullable(status.getValue()).map(Set::of).orElseGet(Set::of);
        list.narrow(SupplierFilter.ALL.withText(search.getValue()).withStatuses(statuses));
    }

    private static Optional<SupplierStatus> status(String code) {
        return Arrays.stream(SupplierStatus.values())
                .filter(status -> status.code().equals(code))
                .findFirst();
    }

    static LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, QUEBEC);
    }
}
