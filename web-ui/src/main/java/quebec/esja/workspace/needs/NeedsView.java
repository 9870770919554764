package quebec.esja.workspace.needs;

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
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import quebec.esja.needs.MailedNeeds;
import quebec.esja.needs.NeedFilter;
import quebec.esja.needs.NeedRow;
import quebec.esja.needs.NeedStatus;
import quebec.esja.needs.Needs;
import quebec.esja.territory.Place;
import quebec.esja.territory.Territories;
import quebec.esja.workspace.Acting;
import quebec.esja.workspace.InMenu;
import quebec.esja.workspace.LazyGrid;
import quebec.esja.workspace.LazyGrid.Order;
import quebec.esja.workspace.PageHeader;
import quebec.esja.workspace.PhoneRow;
import quebec.esja.workspace.TableFile;
import quebec.esja.workspace.TableFile.Cell;
import quebec.esja.workspace.WorkspaceLayout;
import quebec.esja.workspace.WorkspaceView;

/// What buyers look for and told the Pôle: those to treat, in hand, answered and closed.
@Route(value = ":pole/besoins", layout = WorkspaceLayout.class)
@InMenu(section = InMenu.Section.NEEDS, text = "treating.menu", order = 35)
class NeedsView extends WorkspaceView implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;
    private static final ZoneId QUEBEC = ZoneId.of("America/Toronto");
    private static final int PAGE = 500;
    private static final List<NeedStatus> SHOWN =
            List.of(NeedStatus.TO_TREAT, NeedStatus.TAKEN, NeedStatus.ANSWERED, NeedStatus.CLOSED);

    private final transient Needs needs;
    private final transient Territories territories;
    private final LazyGrid<NeedFilter, NeedRow> list;
    private final TextField search = new TextField();
    private final Select<NeedStatus> status = new Select<>();

    NeedsView(Needs needs, MailedNeeds mailed, Acting acting, Territories territories) {
        super("treating.title");
        this.needs = needs;
        this.territories = territories;
        this.list = list();
        addColumns(list.grid());
        list.onPhone(t("treating.title"), new ComponentRenderer<>(this::phone));
        list.withExport(
                        t("treating.export.csv"),
                        t("treating.export.file") + ".csv",
                        "text/csv;charset=UTF-8",
                        (filter, out) -> file(filter).csv(out))
                .withExport(
                        t("treating.export.xlsx"),
                        t("treating.export.file") + ".xlsx",
                        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                        (filter, out) -> file(filter).xlsx(t("treating.title"), out));
        var form = new Anchor("/" + pole().slug() + "/besoins/nouveau", t("treating.form"));
        form.setRouterIgnore(true);
        add(
                new PageHeader(t("treating.title"))
                        .withSentence(t("treating.sentence"))
                        .withActions(form),
                new MailDropPanel(mailed, acting, this::narrow),
                filters(),
                list);
        setSizeFull();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        event.getLocation()
                .getQueryParameters()
                .getSingleParameter("etat")
                .flatMap(NeedStatus::ofCode)
                .filter(SHOWN::contains)
                .ifPresent(status::setValue);
    }

    private LazyGrid<NeedFilter, NeedRow> list() {
        return new LazyGrid<>(
                t("treating.title"),
                NeedFilter.ALL,
                new LazyGrid.Rows<>() {
                    @Override
                    public Stream<NeedRow> page(
                            NeedFilter filter, Optional<Order> order, int offset, int limit) {
                        return needs.page(ordered(filter, order), offset, limit).stream();
                    }

                    @Override
                    public int count(NeedFilter filter) {
                        return needs.count(filter);
                    }
                });
    }

    private static NeedFilter ordered(NeedFilter filter, Optional<Order> order) {
        return order.map(by ->
                        filter.sortedBy(NeedFilter.Sort.valueOf(by.column()), by.descending()))
                .orElse(filter);
    }

    private void addColumns(Grid<NeedRow> grid) {
        grid.addComponentColumn(this::page)
                .setKey(NeedFilter.Sort.WHAT.name())
                .setHeader(t("treating.column.what"))
                .setSortable(true)
                .setFlexGrow(3);
        grid.addColumn(NeedRow::organization)
                .setKey(NeedFilter.Sort.ORGANIZATION.name())
                .setHeader(t("treating.column.organization"))
                .setSortable(true)
                .setFlexGrow(2);
        grid.addColumn(row -> place(row.place())).setHeader(t("treating.column.place"));
        grid.addColumn(row -> row.wantedOn().map(formats()::shortDate).orElse(""))
                .setKey(NeedFilter.Sort.WANTED.name())
                .setHeader(t("treating.column.wanted"))
                .setSortable(true);
        grid.addComponentColumn(row -> badge(row.status()))
                .setKey(NeedFilter.Sort.STATUS.name())
                .setHeader(t("treating.column.status"))
                .setSortable(true);
        grid.addColumn(NeedRow::takenBy).setHeader(t("treating.column.taken-by"));
        grid.addColumn(row -> formats().shortDate(day(row.createdAt())))
                .setKey(NeedFilter.Sort.CREATED.name())
                .setHeader(t("treating.column.created"))
                .setSortable(true);
        grid.setColumnReorderingAllowed(true);
    }

    private String place(String code) {
        return territories.place(code).map(this::said).orElse("");
    }

    private String said(Place place) {
        return place.name().in(language().locale());
    }

    private Anchor page(NeedRow row) {
        return new Anchor(pole().slug() + "/besoins/" + row.id(), row.what());
    }

    private PhoneRow phone(NeedRow row) {
        return new PhoneRow(
                page(row),
                badge(row.status()),
                row.organization(),
                place(row.place()),
                row.takenBy());
    }

    private Span badge(NeedStatus standing) {
        var badge = new Span(t(standing.text()));
        badge.addClassNames(
                "status",
                switch (standing) {
                    case UNCONFIRMED, TO_TREAT -> "status-submitted";
                    case TAKEN -> "status-changes-requested";
                    case ANSWERED -> "status-listed";
                    case CLOSED -> "status-withdrawn";
                });
        return badge;
    }

    private Div filters() {
        search.setLabel(t("treating.search"));
        search.setMaxLength(120);
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addFocusShortcut(Key.SLASH);
        search.addValueChangeListener(_ -> narrow());
        status.setLabel(t("treating.column.status"));
        status.setItems(SHOWN);
        status.setEmptySelectionAllowed(true);
        status.setEmptySelectionCaption(t("treating.all"));
        status.setItemLabelGenerator(
                choice -> choice == null ? t("treating.all") : t(choice.text()));
        status.addValueChangeListener(_ -> narrow());
        var filters = new Div(search, status);
        filters.addClassName("filters");
        return filters;
    }

    private void narrow() {
        list.narrow(
                NeedFilter.ALL
                        .withText(search.getValue())
                        .withStatuses(
                                Optional.ofNullable(status.getValue())
                                        .map(Set::of)
                                        .orElseGet(Set::of)));
    }

    private TableFile file(NeedFilter filter) {
        var header =
                Stream.of(
                                "what",
                                "organization",
                                "place",
                                "wanted",
                                "status",
                                "taken-by",
                                "created")
                        .map(column -> t("treating.column." + column))
                        .toList();
        return new TableFile(header, writing -> eachRow(filter, writing));
    }

    private void eachRow(NeedFilter filter, Consumer<List<Cell>> writing) {
        for (int offset = 0; ; offset += PAGE) {
            var rows = needs.page(filter, offset, PAGE);
            rows.forEach(row ->
                    writing.accept(
                            List.of(
                                    Cell.of(row.what()),
                                    Cell.of(row.organization()),
                                    Cell.of(place(row.place())),
                                    Cell.of(row.wantedOn()),
                                    Cell.of(t(row.status().text())),
                                    Cell.of(row.takenBy()),
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
