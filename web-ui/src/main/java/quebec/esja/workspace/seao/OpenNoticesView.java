package quebec.esja.workspace.seao;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.Route;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import quebec.esja.tenders.Named;
import quebec.esja.tenders.OpenNotice;
import quebec.esja.tenders.Suits;
import quebec.esja.workspace.InMenu;
import quebec.esja.workspace.LazyGrid;
import quebec.esja.workspace.LazyGrid.Order;
import quebec.esja.workspace.PageHeader;
import quebec.esja.workspace.PhoneRow;
import quebec.esja.workspace.TableFile;
import quebec.esja.workspace.TableFile.Cell;
import quebec.esja.workspace.WorkspaceLayout;
import quebec.esja.workspace.WorkspaceView;

/// The calls for tenders of SEAO that can still be answered, each of which leads to the enterprises it suits.
@Route(value = ":pole/avis/ouverts", layout = WorkspaceLayout.class)
@InMenu(section = InMenu.Section.NEEDS, text = "tenders.open.menu", order = 56)
class OpenNoticesView extends WorkspaceView {

    private static final long serialVersionUID = 1L;
    private static final int PAGE = 500;
    private static final List<String> COLUMNS =
            List.of("title", "buyer", "region", "category", "ends");

    private final transient Suits suits;

    OpenNoticesView(Suits suits) {
        super("tenders.open.title");
        this.suits = suits;
        var list = list();
        addColumns(list.grid());
        list.onPhone(t("tenders.open.title"), new ComponentRenderer<>(this::phone));
        list.withExport(
                        t("buying.export.csv"),
                        t("tenders.open.file") + ".csv",
                        "text/csv;charset=UTF-8",
                        (text, out) -> file(text).csv(out))
                .withExport(
                        t("buying.export.xlsx"),
                        t("tenders.open.file") + ".xlsx",
                        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                        (text, out) -> file(text).xlsx(t("tenders.open.menu"), out));
        var attribution = new Paragraph(t("seao.attribution"));
        attribution.addClassName("hint");
        add(
                new PageHeader(t("tenders.open.title")).withSentence(t("tenders.open.sentence")),
                filters(list),
                list,
                attribution);
        setSizeFull();
    }

    private LazyGrid<String, OpenNotice> list() {
        return new LazyGrid<>(
                t("tenders.open.title"),
                "",
                new LazyGrid.Rows<>() {
                    @Override
                    public Stream<OpenNotice> page(
                            String text, Optional<Order> order, int offset, int limit) {
                        return suits.open(text, offset, limit).stream();
                    }

                    @Override
                    public int count(String text) {
                        return suits.countOpen(text);
                    }
                });
    }

    private void addColumns(Grid<OpenNotice> grid) {
        grid.addComponentColumn(this::page)
                .setHeader(t("tenders.open.column.title"))
                .setFlexGrow(4);
        grid.addColumn(OpenNotice::buyer).setHeader(t("tenders.open.column.buyer")).setFlexGrow(2);
        grid.addColumn(notice -> names(notice.regions()))
                .setHeader(t("tenders.open.column.region"));
        grid.addColumn(notice -> formats().shortDate(day(notice)))
                .setHeader(t("tenders.open.column.ends"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.setColumnReorderingAllowed(true);
    }

    private Anchor page(OpenNotice notice) {
        return new Anchor(pole().slug() + "/avis/ouverts/" + notice.number(), notice.title());
    }

    private PhoneRow phone(OpenNotice notice) {
        return new PhoneRow(
                page(notice),
                new Span(formats().shortDate(day(notice))),
                notice.buyer(),
                names(notice.regions()));
    }

    private Div filters(LazyGrid<String, OpenNotice> list) {
        var search = new TextField(t("tenders.open.search"));
        search.setMaxLength(120);
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addFocusShortcut(Key.SLASH);
        search.addValueChangeListener(change -> list.narrow(change.getValue()));
        var filters = new Div(search);
        filters.addClassName("filters");
        return filters;
    }

    private String names(List<Named> named) {
        return named.stream()
                .map(one -> one.name().in(language().locale()))
                .collect(Collectors.joining(", "));
    }

    private static LocalDate day(OpenNotice notice) {
        return LocalDate.ofInstant(notice.ends(), NoticesView.QUEBEC);
    }

    private TableFile file(String text) {
        return new TableFile(
                COLUMNS.stream().map(column -> t("tenders.open.column." + column)).toList(),
                writing -> eachRow(text, writing));
    }

    private void eachRow(String text, Consumer<List<Cell>> writing) {
        for (int offset = 0; ; offset += PAGE) {
            var rows = suits.open(text, offset, PAGE);
            rows.forEach(notice ->
                    writing.accept(
                            List.of(
                                    Cell.of(notice.title()),
                                    Cell.of(notice.buyer()),
                                    Cell.of(names(notice.regions())),
                                    Cell.of(names(notice.codes())),
                                    Cell.of(Optional.of(day(notice))))));
            if (rows.size() < PAGE) {
                return;
            }
        }
    }
}
