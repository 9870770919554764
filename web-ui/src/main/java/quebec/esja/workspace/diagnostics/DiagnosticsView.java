package quebec.esja.workspace.diagnostics;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.Route;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import quebec.esja.diagnostics.DiagnosticRow;
import quebec.esja.diagnostics.DiagnosticSheet;
import quebec.esja.diagnostics.Diagnostics;
import quebec.esja.workspace.Days;
import quebec.esja.workspace.InMenu;
import quebec.esja.workspace.LazyGrid;
import quebec.esja.workspace.LazyGrid.Order;
import quebec.esja.workspace.PageHeader;
import quebec.esja.workspace.PhoneRow;
import quebec.esja.workspace.TableFile;
import quebec.esja.workspace.TableFile.Cell;
import quebec.esja.workspace.WorkspaceLayout;
import quebec.esja.workspace.WorkspaceView;

/// The accepted buyers and their last diagnostic: who did one, when, with which result.
@Route(value = ":pole/diagnostics", layout = WorkspaceLayout.class)
@InMenu(section = InMenu.Section.BUYERS, text = "diagnostic.team.menu", order = 33)
class DiagnosticsView extends WorkspaceView {

    private static final long serialVersionUID = 1L;
    private static final int PAGE = 500;
    private static final List<String> COLUMNS =
            List.of("buyer", "kind", "state", "submitted", "score", "by", "with", "runs");

    private final transient Diagnostics diagnostics;
    private final LazyGrid<String, DiagnosticRow> list;
    private final TextField search = new TextField();

    DiagnosticsView(Diagnostics diagnostics) {
        super("diagnostic.team.title");
        this.diagnostics = diagnostics;
        this.list = list();
        addColumns(list.grid());
        list.onPhone(t("diagnostic.team.title"), new ComponentRenderer<>(this::phone));
        list.withExport(
                        t("buying.export.csv"),
                        t("diagnostic.team.file") + ".csv",
                        "text/csv;charset=UTF-8",
                        (filter, out) -> file(filter).csv(out))
                .withExport(
                        t("buying.export.xlsx"),
                        t("diagnostic.team.file") + ".xlsx",
                        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                        (filter, out) -> file(filter).xlsx(t("diagnostic.team.title"), out));
        search.setLabel(t("diagnostic.search"));
        search.setMaxLength(120);
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addFocusShortcut(Key.SLASH);
        search.addValueChangeListener(change -> list.narrow(change.getValue()));
        var filters = new Div(search);
        filters.addClassName("filters");
        add(
                new PageHeader(t("diagnostic.team.title"))
                        .withSentence(t("diagnostic.team.sentence"))
                        .withActions(
                                new Anchor(
                                        pole().slug() + "/diagnostics/activites",
                                        t("wishing.title")),
                                new Anchor(
                                        pole().slug() + "/diagnostics/questionnaire",
                                        t("diagnostic.builder"))),
                filters,
                list);
        setSizeFull();
    }

    private LazyGrid<String, DiagnosticRow> list() {
        return new LazyGrid<>(
                t("diagnostic.team.title"),
                "",
                new LazyGrid.Rows<>() {
                    @Override
                    public Stream<DiagnosticRow> page(
                            String words, Optional<Order> order, int offset, int limit) {
                        return diagnostics.page(words, offset, limit).stream();
                    }

                    @Override
                    public int count(String words) {
                        return diagnostics.count(words);
                    }
                });
    }

    private void addColumns(Grid<DiagnosticRow> grid) {
        grid.addComponentColumn(this::link).setHeader(t("diagnostic.column.buyer")).setFlexGrow(3);
        grid.addColumn(row -> t(row.kind().text()))
                .setHeader(t("diagnostic.column.kind"))
                .setFlexGrow(2);
        grid.addComponentColumn(this::state).setHeader(t("diagnostic.column.state"));
        grid.addColumn(this::submitted).setHeader(t("diagnostic.column.submitted"));
        grid.addColumn(this::score).setHeader(t("diagnostic.column.score"));
        grid.addColumn(this::by).setHeader(t("diagnostic.column.by")).setFlexGrow(2);
        grid.addColumn(this::with).setHeader(t("diagnostic.column.with")).setFlexGrow(2);
        grid.setColumnReorderingAllowed(true);
    }

    private Component link(DiagnosticRow row) {
        return new Anchor(pole().slug() + "/diagnostics/" + row.buyer(), row.name());
    }

    private Component state(DiagnosticRow row) {
        var state = new Span(stateWords(row));
        state.addClassNames(
                "status",
                row.open()
                        ? "status-submitted"
                        : row.runs() > 0 ? "status-listed" : "status-merged");
        return state;
    }

    private String stateWords(DiagnosticRow row) {
        return t("diagnostic.state." + (row.open() ? "open" : row.runs() > 0 ? "done" : "none"));
    }

    private PhoneRow phone(DiagnosticRow row) {
        return new PhoneRow(link(row), state(row), t(row.kind().text()), score(row));
    }

    private String submitted(DiagnosticRow row) {
        return row.latest().map(latest -> formats().shortDate(Days.of(latest.at()))).orElse("");
    }

    private String score(DiagnosticRow row) {
        return row.latest()
                .map(latest -> DiagnosticSheet.score(latest.score(), language()))
                .orElse("");
    }

    private String by(DiagnosticRow row) {
        return row.latest().map(DiagnosticRow.Latest::by).orElse("");
    }

    private String with(DiagnosticRow row) {
        return row.latest().flatMap(DiagnosticRow.Latest::assistedBy).orElse("");
    }

    private TableFile file(String words) {
        return new TableFile(
                COLUMNS.stream().map(column -> t("diagnostic.column." + column)).toList(),
                writing -> eachRow(words, writing));
    }

    private void eachRow(String words, Consumer<List<Cell>> writing) {
        for (int offset = 0; ; offset += PAGE) {
            var rows = diagnostics.page(words, offset, PAGE);
            rows.forEach(row ->
                    writing.accept(
                            List.of(
                                    Cell.of(row.name()),
                                    Cell.of(t(row.kind().text())),
                                    Cell.of(stateWords(row)),
                                    Cell.of(row.latest().map(latest -> Days.of(latest.at()))),
                                    row.latest()
                                            .flatMap(DiagnosticRow.Latest::score)
                                            .<Cell>map(Cell::of)
                                            .orElseGet(() -> Cell.of(score(row))),
                                    Cell.of(by(row)),
                                    Cell.of(with(row)),
                                    Cell.of(row.runs()))));
            if (rows.size() < PAGE) {
                return;
            }
        }
    }
}
