package quebec.esja.workspace.enterprises;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridSortOrder;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.provider.SortDirection;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Route;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import quebec.esja.bulk.BulkActs;
import quebec.esja.casework.CaseFilter;
import quebec.esja.casework.CaseRow;
import quebec.esja.casework.Cases;
import quebec.esja.casework.SavedFilters;
import quebec.esja.casework.Tags;
import quebec.esja.directory.Nomenclature;
import quebec.esja.kernel.SupplierId;
import quebec.esja.territory.Territories;
import quebec.esja.workspace.Acting;
import quebec.esja.workspace.InMenu;
import quebec.esja.workspace.LazyGrid;
import quebec.esja.workspace.PageHeader;
import quebec.esja.workspace.PhoneRow;
import quebec.esja.workspace.TableFile;
import quebec.esja.workspace.TableFile.Cell;
import quebec.esja.workspace.WorkspaceLayout;
import quebec.esja.workspace.WorkspaceView;
import quebec.esja.workspace.suppliers.StatusBadge;
import quebec.esja.workspace.suppliers.Words;

/// All the enterprises of the Pôle, whatever their status, as the address filters, sorts and shows them.
@Route(value = ":pole/entreprises", layout = WorkspaceLayout.class)
@InMenu(section = InMenu.Section.DIRECTORY, text = "suppliers.menu", order = 20)
class EnterprisesView extends WorkspaceView implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;
    private static final int PAGE = 500;

    private final transient Cases cases;
    private final transient Words words;
    private final LazyGrid<CaseFilter, CaseRow> list;
    private final FilterBar filters;
    private final BulkBar bulk;
    private final CheckboxGroup<Column> columns = new CheckboxGroup<>();
    private final transient Set<SupplierId> ticked = new HashSet<>();
    private boolean reading;

    EnterprisesView(
            Cases cases,
            Tags tags,
            SavedFilters saved,
            BulkActs acts,
            Acting acting,
            Nomenclature terms,
            Territories territories) {
        super("suppliers.title");
        this.cases = cases;
        this.words = new Words(terms, territories, language());
        this.filters = new FilterBar(tags, words, this::changed);
        var page = pole().slug() + "/entreprises";
        this.bulk =
                new BulkBar(
                        acts,
                        tags,
                        acting,
                        words,
                        () -> tickOnly(cases.ids(filters.filter())),
                        () -> tickOnly(Set.of()),
                        page + "/lots");
        this.list =
                new LazyGrid<>(
                        t("suppliers.title"),
                        CaseFilter.ALL,
                        new LazyGrid.Rows<>() {
                            @Override
                            public Stream<CaseRow> page(
                                    CaseFilter filter,
                                    Optional<LazyGrid.Order> order,
                                    int offset,
                                    int limit) {
                                return cases.page(filter, sorted(order), offset, limit).stream();
                            }

                            @Override
                            public int count(CaseFilter filter) {
                                var rows = cases.count(filter);
                                bulk.shows(rows);
                                return rows;
                            }
                        });
        addColumns(list.grid());
        list.onPhone(t("suppliers.title"), new ComponentRenderer<>(this::phone));
        list.grid().addSortListener(_ -> changed());
        list.withExport(
                        t("suppliers.export.csv"),
                        t("suppliers.export.file") + ".csv",
                        "text/csv;charset=UTF-8",
                        (filter, out) -> file(filter).csv(out))
                .withExport(
                        t("suppliers.export.xlsx"),
                        t("suppliers.export.file") + ".xlsx",
                        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                        this::xlsx);
        add(
                new PageHeader(t("suppliers.title"))
                        .withSentence(t("suppliers.sentence"))
                        .withActions(
                                new Anchor(page + "/doublons", t("merging.menu")),
                                new Anchor(page + "/lots", t("casework.acts")),
                                new Anchor(page + "/etiquettes", t("casework.tags.all")),
                                new Anchor(page + "/ajouter", t("casework.add"))),
                new KeptFilters(
                        saved,
                        Objects.requireNonNull(acting.actor().member()),
                        words,
                        page,
                        () -> address().query().getQueryString()),
                filters,
                choice(),
                bulk,
                list);
        setSizeFull();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var address = ListAddress.read(event.getLocation().getQueryParameters());
        reading = true;
        filters.show(address.filter());
        columns.setValue(address.columns());
        leaveOut(address.columns());
        list.grid()
                .sort(
                        List.of(
                                new GridSortOrder<>(
                                        list.grid().getColumnByKey(address.sorting().code()),
                                        address.order().descending()
                                                ? SortDirection.DESCENDING
                                                : SortDirection.ASCENDING)));
        reading = false;
        list.narrow(address.filter());
    }

    private void addColumns(Grid<CaseRow> grid) {
        grid.addComponentColumn(this::tick)
                .setKey("choose")
                .setHeader(t("casework.bulk.choose"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        for (var column : Column.values()) {
            var added =
                    switch (column) {
                        case NAME ->
                                grid.addComponentColumn(this::page)
                                        .setWidth("220px")
                                        .setFlexGrow(3);
                        case STATUS ->
                                grid.addComponentColumn(this::badge)
                                        .setWidth("200px")
                                        .setFlexGrow(0);
                        case MUNICIPALITY,
                                TAGS,
                                MISSING,
                                CONFIRMED,
                                CHANGED,
                                TERRITORY,
                                NEQ,
                                OFFERINGS,
                                RENEWAL,
                                SOURCE,
                                CREATED ->
                                grid.addColumn(row -> text(column.cell(row, words)))
                                        .setTooltipGenerator(row -> text(column.cell(row, words)))
                                        .setAutoWidth(true);
                    };
            added.setKey(column.code())
                    .setHeader(t(column.text()))
                    .setSortable(column.sort().isPresent());
        }
        grid.setColumnReorderingAllowed(true);
    }

    private Checkbox tick(CaseRow row) {
        var tick = new Checkbox(ticked.contains(row.id()));
        tick.setAriaLabel(t("casework.bulk.choose.of", row.name()));
        tick.addValueChangeListener(change -> {
            if (change.getValue()) {
                ticked.add(row.id());
            } else {
                ticked.remove(row.id());
            }
            bulk.ticks(ticked);
        });
        return tick;
    }

    private void tickOnly(Set<SupplierId> those) {
        ticked.clear();
        ticked.addAll(those);
        bulk.ticks(ticked);
        list.grid().getDataProvider().refreshAll();
    }

    private String text(Cell cell) {
        return switch (cell) {
            case Cell.Text(var text) -> text;
            case Cell.Number(var number) ->
                    number.signum() == 0 ? "" : formats().number(number.longValue());
            case Cell.Day(var day) -> formats().shortDate(day);
        };
    }

    private Anchor page(CaseRow row) {
        return new Anchor(pole().slug() + "/entreprises/" + row.id(), row.name());
    }

    private Span badge(CaseRow row) {
        return StatusBadge.of(row.status(), words);
    }

    private Div phone(CaseRow row) {
        var card =
                new Div(
                        tick(row),
                        new PhoneRow(
                                page(row),
                                badge(row),
                                row.municipality(),
                                row.confirmedOn().map(formats()::shortDate).orElse(""),
                                String.join(", ", row.tags())));
        card.addClassName("phone-choice");
        return card;
    }

    private Details choice() {
        columns.setLabel(t("casework.columns.sentence"));
        columns.setItems(Column.values());
        columns.setItemLabelGenerator(column -> t(column.text()));
        columns.setItemEnabledProvider(column -> column != Column.NAME);
        columns.addClassName("column-choice");
        columns.setWidthFull();
        columns.addValueChangeListener(_ -> changed());
        return new Details(t("casework.columns"), columns);
    }

    private void changed() {
        if (reading) {
            return;
        }
        var address = address();
        leaveOut(address.columns());
        if (!address.filter().equals(list.filter())) {
            ticked.clear();
            bulk.ticks(ticked);
            list.narrow(address.filter());
        }
        UI.getCurrent()
                .getPage()
                .getHistory()
                .replaceState(null, new Location(pole().slug() + "/entreprises", address.query()));
    }

    private void leaveOut(Set<Column> shown) {
        list.leaveOut(
                EnumSet.complementOf(EnumSet.copyOf(shown)).stream().map(Column::code).toList());
    }

    private ListAddress address() {
        var shown = columns.getValue();
        return new ListAddress(
                filters.filter(), sorted(list.order()), shown.isEmpty() ? Column.USUAL : shown);
    }

    private static CaseFilter.Order sorted(Optional<LazyGrid.Order> order) {
        return order.flatMap(by ->
                        Column.ofCode(by.column())
                                .flatMap(Column::sort)
                                .map(sort -> new CaseFilter.Order(sort, by.descending())))
                .orElse(CaseFilter.Order.BY_NAME);
    }

    /// The columns that show, of the rows chosen, or of all when none is, in the order of the list.
    private TableFile file(CaseFilter filter) {
        var address = address();
        var shown = Arrays.stream(Column.values()).filter(address.columns()::contains).toList();
        var chosen = bulk.chosen();
        return new TableFile(
                shown.stream().map(column -> words.t(column.text())).toList(),
                writing ->
                        eachRow(
                                chosen.isEmpty() ? filter : filter.among(chosen),
                                address.order(),
                                row ->
                                        writing.accept(
                                                shown.stream()
                                                        .map(column -> column.cell(row, words))
                                                        .toList())));
    }

    private void xlsx(CaseFilter filter, OutputStream out) throws IOException {
        file(filter).xlsx(words.t("suppliers.export.sheet"), out);
    }

    private void eachRow(CaseFilter filter, CaseFilter.Order order, Consumer<CaseRow> writing) {
        for (int offset = 0; ; offset += PAGE) {
            var rows = cases.page(filter, order, offset, PAGE);
            rows.forEach(writing);
            if (rows.size() < PAGE) {
                return;
            }
        }
    }
}
