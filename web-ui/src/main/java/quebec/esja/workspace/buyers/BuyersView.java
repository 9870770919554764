package quebec.esja.workspace.buyers;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
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
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import quebec.esja.buyers.BuyerFilter;
import quebec.esja.buyers.BuyerKind;
import quebec.esja.buyers.BuyerRow;
import quebec.esja.buyers.BuyerStatus;
import quebec.esja.buyers.Buyers;
import quebec.esja.workspace.InMenu;
import quebec.esja.workspace.LazyGrid;
import quebec.esja.workspace.LazyGrid.Order;
import quebec.esja.workspace.PageHeader;
import quebec.esja.workspace.PhoneRow;
import quebec.esja.workspace.TableFile;
import quebec.esja.workspace.TableFile.Cell;
import quebec.esja.workspace.WorkspaceLayout;
import quebec.esja.workspace.WorkspaceView;

/// The buyers of the Pôle: those to review, those accepted, those refused.
@Route(value = ":pole/acheteurs", layout = WorkspaceLayout.class)
@InMenu(section = InMenu.Section.BUYERS, text = "buying.menu", order = 30)
class BuyersView extends WorkspaceView implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;
    private static final ZoneId QUEBEC = ZoneId.of("America/Toronto");
    private static final int PAGE = 500;
    private static final List<BuyerStatus> SHOWN =
            List.of(BuyerStatus.SUBMITTED, BuyerStatus.ACCEPTED, BuyerStatus.REFUSED);

    private final transient Buyers buyers;
    private final LazyGrid<BuyerFilter, BuyerRow> list;
    private final TextField search = new TextField();
    private final Select<BuyerStatus> status = new Select<>();
    private final MultiSelectComboBox<BuyerKind> kinds = new MultiSelectComboBox<>();

    BuyersView(Buyers buyers) {
        super("buying.title");
        this.buyers = buyers;
        this.list = list();
        addColumns(list.grid());
        list.onPhone(t("buying.title"), new ComponentRenderer<>(this::phone));
        list.withExport(
                        t("buying.export.csv"),
                        t("buying.export.file") + ".csv",
                        "text/csv;charset=UTF-8",
                        (filter, out) -> file(filter).csv(out))
                .withExport(
                        t("buying.export.xlsx"),
                        t("buying.export.file") + ".xlsx",
                        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                        (filter, out) -> file(filter).xlsx(t("buying.title"), out));
        var form = new Anchor("/" + pole().slug() + "/inscription/acheteur", t("buying.form"));
        form.setRouterIgnore(true);
        add(
                new PageHeader(t("buying.title"))
                        .withSentence(t("buying.sentence"))
                        .withActions(form),
                filters(),
                list);
        setSizeFull();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        event.getLocation()
                .getQueryParameters()
                .getSingleParameter("etat")
                .flatMap(code -> SHOWN.stream().filter(one -> one.code().equals(code)).findFirst())
                .ifPresent(status::setValue);
    }

    private LazyGrid<BuyerFilter, BuyerRow> list() {
        return new LazyGrid<>(
                t("buying.title"),
                BuyerFilter.ALL,
                new LazyGrid.Rows<>() {
                    @Override
                    public Stream<BuyerRow> page(
                            BuyerFilter filter, Optional<Order> order, int offset, int limit) {
                        return buyers.page(ordered(filter, order), offset, limit).stream();
                    }

                    @Override
                    public int count(BuyerFilter filter) {
                        return buyers.count(filter);
                    }
                });
    }

    private static BuyerFilter ordered(BuyerFilter filter, Optional<Order> order) {
        return order.map(by ->
                        filter.sortedBy(BuyerFilter.Sort.valueOf(by.column()), by.descending()))
                .orElse(filter);
    }

    private void addColumns(Grid<BuyerRow> grid) {
        grid.addComponentColumn(this::page)
                .setKey(BuyerFilter.Sort.NAME.name())
                .setHeader(t("buying.column.name"))
                .setSortable(true)
                .setFlexGrow(3);
        grid.addColumn(row -> t(row.kind().text()))
                .setKey(BuyerFilter.Sort.KIND.name())
                .setHeader(t("buying.column.kind"))
                .setSortable(true)
                .setFlexGrow(2);
        grid.addColumn(BuyerRow::municipality)
                .setKey(BuyerFilter.Sort.MUNICIPALITY.name())
                .setHeader(t("buying.column.municipality"))
                .setSortable(true);
        grid.addComponentColumn(row -> badge(row.status()))
                .setKey(BuyerFilter.Sort.STATUS.name())
                .setHeader(t("buying.column.status"))
                .setSortable(true);
        grid.addColumn(row -> formats().number(row.people()))
                .setHeader(t("buying.column.people"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addColumn(row -> formats().number(row.contracts()))
                .setHeader(t("buying.column.contracts"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addColumn(row -> formats().shortDate(day(row.createdAt())))
                .setKey(BuyerFilter.Sort.CREATED.name())
                .setHeader(t("buying.column.created"))
                .setSortable(true);
        grid.setColumnReorderingAllowed(true);
    }

    private Anchor page(BuyerRow row) {
        return new Anchor(pole().slug() + "/acheteurs/" + row.id(), row.name());
    }

    private PhoneRow phone(BuyerRow row) {
        return new PhoneRow(
                page(row), badge(row.status()), t(row.kind().text()), row.municipality());
    }

    private Span badge(BuyerStatus standing) {
        var badge = new Span(t(standing.text()));
        badge.addClassNames(
                "status",
                "status-" + (standing == BuyerStatus.ACCEPTED ? "listed" : standing.code()));
        return badge;
    }

    private Div filters() {
        search.setLabel(t("buying.search"));
        search.setMaxLength(120);
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addFocusShortcut(Key.SLASH);
        search.addValueChangeListener(_ -> narrow());
        status.setLabel(t("buying.column.status"));
        status.setItems(SHOWN);
        status.setEmptySelectionAllowed(true);
        status.setEmptySelectionCaption(t("buying.all"));
        status.setItemLabelGenerator(choice -> choice == null ? t("buying.all") : t(choice.text()));
        status.addValueChangeListener(_ -> narrow());
        kinds.setLabel(t("buying.column.kind"));
        kinds.setPlaceholder(t("buying.all"));
        kinds.setItems(Arrays.asList(BuyerKind.values()));
        kinds.setItemLabelGenerator(kind -> t(kind.text()));
        kinds.addValueChangeListener(_ -> narrow());
        var filters = new Div(search, status, kinds);
        filters.addClassName("filters");
        return filters;
    }

    private void narrow() {
        var statuses = Optional.ofNullable(status.getValue()).map(Set::of).orElseGet(Set::of);
        list.narrow(
                BuyerFilter.ALL
                        .withText(search.getValue())
                        .withStatuses(statuses)
                        .withKinds(kinds.getValue()));
    }

    private TableFile file(BuyerFilter filter) {
        var header =
                Stream.of(
                                "name",
                                "kind",
                                "municipality",
                                "status",
                                "people",
                                "contracts",
                                "created")
                        .map(column -> t("buying.column." + column))
                        .toList();
        return new TableFile(header, writing -> eachRow(filter, writing));
    }

    private void eachRow(BuyerFilter filter, Consumer<List<Cell>> writing) {
        for (int offset = 0; ; offset += PAGE) {
            var rows = buyers.page(filter, offset, PAGE);
            rows.forEach(row ->
                    writing.accept(
                            List.of(
                                    Cell.of(row.name()),
                                    Cell.of(t(row.kind().text())),
                                    Cell.of(row.municipality()),
                                    Cell.of(t(row.status().text())),
                                    Cell.of(row.people()),
                                    Cell.of(row.contracts()),
                                    Cell.of(Optional.of(day(row.createdAt()))))));
            if (rows.size() < PAGE) {
                return;
            }
        }
    }

    static LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, QUEBEC);
    }
}
