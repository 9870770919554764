package quebec.esja.workspace.buyerneeds;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
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
import java.util.function.Consumer;
import java.util.stream.Stream;
import quebec.esja.buyerneeds.BuyerNeedFilter;
import quebec.esja.buyerneeds.BuyerNeedRow;
import quebec.esja.buyerneeds.BuyerNeedStatus;
import quebec.esja.buyerneeds.BuyerNeeds;
import quebec.esja.directory.Nomenclature;
import quebec.esja.territory.Territories;
import quebec.esja.texts.Texts;
import quebec.esja.workspace.InMenu;
import quebec.esja.workspace.LazyGrid;
import quebec.esja.workspace.LazyGrid.Order;
import quebec.esja.workspace.PageHeader;
import quebec.esja.workspace.PhoneRow;
import quebec.esja.workspace.TableFile;
import quebec.esja.workspace.TableFile.Cell;
import quebec.esja.workspace.WorkspaceLayout;
import quebec.esja.workspace.WorkspaceView;

/// The needs of the buyers for which the person acts; of all buyers, for the Pôle's team.
@Route(value = ":pole/besoins/acheteurs", layout = WorkspaceLayout.class)
@InMenu(section = InMenu.Section.NEEDS, text = "needing.menu", order = 34)
class BuyerNeedsView extends WorkspaceView implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;
    private static final int PAGE = 500;

    private final transient BuyerNeeds needs;
    private final transient NeedWords words;
    private final transient BuyerNeedFilter all;

    /// Whether needs of more than one buyer may stand in the list.
    private final boolean several;

    private final LazyGrid<BuyerNeedFilter, BuyerNeedRow> list;
    private final TextField search = new TextField();
    private final Select<BuyerNeedStatus> status = new Select<>();

    BuyerNeedsView(
            BuyerNeeds needs, OwnSide own, Nomenclature nomenclature, Territories territories) {
        super("needing.title");
        this.needs = needs;
        this.words = new NeedWords(nomenclature, territories, Texts.of(language()));
        var side = own.side();
        this.all = side.filter(BuyerNeedFilter.ALL);
        this.several = side.team() || side.buyers().size() > 1;
        this.list = list();
        addColumns(list.grid());
        list.whenEmpty(t("needing.empty"));
        list.onPhone(t("needing.title"), new ComponentRenderer<>(this::phone));
        list.withExport(
                        t("needing.export.csv"),
                        t("needing.export.file") + ".csv",
                        "text/csv;charset=UTF-8",
                        (filter, out) -> file(filter).csv(out))
                .withExport(
                        t("needing.export.xlsx"),
                        t("needing.export.file") + ".xlsx",
                        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                        (filter, out) -> file(filter).xlsx(t("needing.title"), out));
        var write = new Anchor(pole().slug() + "/besoins/acheteurs/nouveau", t("needing.write"));
        write.addClassNames("button-link", "button-primary");
        add(
                new PageHeader(t("needing.title"))
                        .withSentence(t("needing.sentence"))
                        .withActions(write),
                filters(),
                list);
        setSizeFull();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        event.getLocation()
                .getQueryParameters()
                .getSingleParameter("etat")
                .flatMap(BuyerNeedStatus::ofCode)
                .ifPresent(status::setValue);
    }

    private LazyGrid<BuyerNeedFilter, BuyerNeedRow> list() {
        return new LazyGrid<>(
                t("needing.title"),
                all,
                new LazyGrid.Rows<>() {
                    @Override
                    public Stream<BuyerNeedRow> page(
                            BuyerNeedFilter filter, Optional<Order> order, int offset, int limit) {
                        return needs.page(ordered(filter, order), offset, limit).stream();
                    }

                    @Override
                    public int count(BuyerNeedFilter filter) {
                        return needs.count(filter);
                    }
                });
    }

    private static BuyerNeedFilter ordered(BuyerNeedFilter filter, Optional<Order> order) {
        return order.map(by ->
                        filter.sortedBy(BuyerNeedFilter.Sort.valueOf(by.column()), by.descending()))
                .orElse(filter);
    }

    private void addColumns(Grid<BuyerNeedRow> grid) {
        grid.addComponentColumn(this::page)
                .setKey(BuyerNeedFilter.Sort.WHAT.name())
                .setHeader(t("needing.column.what"))
                .setSortable(true)
                .setFlexGrow(3);
        grid.addColumn(BuyerNeedRow::buyerName)
                .setKey(BuyerNeedFilter.Sort.BUYER.name())
                .setHeader(t("needing.column.buyer"))
                .setSortable(true)
                .setFlexGrow(2)
                .setVisible(several);
        grid.addComponentColumn(row -> words.badge(row.status()))
                .setKey(BuyerNeedFilter.Sort.STATUS.name())
                .setHeader(t("needing.column.status"))
                .setSortable(true)
                .setWidth("13rem")
                .setFlexGrow(0);
        grid.addColumn(row -> row.answerBy().map(formats()::shortDate).orElse(""))
                .setKey(BuyerNeedFilter.Sort.ANSWER_BY.name())
                .setHeader(t("needing.column.answer-by"))
                .setSortable(true)
                .setWidth("11rem")
                .setFlexGrow(0);
        grid.addColumn(BuyerNeedRow::sent)
                .setHeader(t("needing.column.sent"))
                .setWidth("6rem")
                .setFlexGrow(0);
        grid.addColumn(BuyerNeedRow::interested)
                .setHeader(t("needing.column.interested"))
                .setWidth("8rem")
                .setFlexGrow(0);
        grid.setColumnReorderingAllowed(true);
    }

    private Anchor page(BuyerNeedRow row) {
        return new Anchor(pole().slug() + "/besoins/acheteurs/" + row.id(), row.what());
    }

    private PhoneRow phone(BuyerNeedRow row) {
        return new PhoneRow(
                page(row),
                words.badge(row.status()),
                row.buyerName(),
                row.answerBy().map(day -> t("needing.until", formats().date(day))).orElse(""),
                t("needing.counts", row.sent(), row.interested()));
    }

    private Div filters() {
        search.setLabel(t("needing.search"));
        search.setMaxLength(120);
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addFocusShortcut(Key.SLASH);
        search.addValueChangeListener(_ -> narrow());
        status.setLabel(t("needing.column.status"));
        status.setItems(BuyerNeedStatus.values());
        status.setEmptySelectionAllowed(true);
        status.setEmptySelectionCaption(t("needing.all"));
        status.setItemLabelGenerator(
                choice -> choice == null ? t("needing.all") : t(choice.text()));
        status.addValueChangeListener(_ -> narrow());
        var filters = new Div(search, status);
        filters.addClassName("filters");
        return filters;
    }

    private void narrow() {
        list.narrow(
                all.withText(search.getValue())
                        .withStatuses(
                                Optional.ofNullable(status.getValue())
                                        .map(Set::of)
                                        .orElseGet(Set::of)));
    }

    private TableFile file(BuyerNeedFilter filter) {
        var header =
                Stream.of(
                                "what",
                                "buyer",
                                "category",
                                "place",
                                "status",
                                "answer-by",
                                "sent",
                                "interested")
                        .map(column -> t("needing.column." + column))
                        .toList();
        return new TableFile(header, writing -> eachRow(filter, writing));
    }

    private void eachRow(BuyerNeedFilter filter, Consumer<List<Cell>> writing) {
        for (int offset = 0; ; offset += PAGE) {
            var rows = needs.page(filter, offset, PAGE);
            rows.forEach(row ->
                    writing.accept(
                            List.of(
                                    Cell.of(row.what()),
                                    Cell.of(row.buyerName()),
                                    Cell.of(words.category(row.category())),
                                    Cell.of(words.place(row.place())),
                                    Cell.of(t(row.status().text())),
                                    Cell.of(row.answerBy()),
                                    Cell.of(row.sent()),
                                    Cell.of(row.interested()))));
            if (rows.size() < PAGE) {
                return;
            }
        }
    }
}
