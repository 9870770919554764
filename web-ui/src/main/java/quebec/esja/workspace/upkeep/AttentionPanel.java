package quebec.esja.workspace.upkeep;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import quebec.esja.attention.AttentionReport;
import quebec.esja.attention.AttentionReport.Count;
import quebec.esja.attention.AttentionReport.Month;
import quebec.esja.texts.Formats;
import quebec.esja.texts.Language;
import quebec.esja.texts.Texts;
import quebec.esja.workspace.TableFile;
import quebec.esja.workspace.TableFile.Cell;
import quebec.esja.workspace.TenantUi;

/// How often an enterprise was seen, month after month: drawn, then as a table and its file, beside the others of its category.
public final class AttentionPanel extends Section {

    private static final long serialVersionUID = 1L;

    private final transient Language language = TenantUi.here().language();
    private final transient AttentionReport report;

    /// A column of the table.
    ///
    /// @param key of its title
    private record Column(String key, Function<Month, Optional<Double>> value) {}

    /// @param category its name
    public AttentionPanel(AttentionReport report, String category) {
        this.report = report;
        addClassName("attention");
        var body =
                new Div(
                        new Div(
                                drawing("views", Month::views),
                                drawing("appearances", Month::appearances),
                                drawing("reveals", Month::reveals)),
                        table());
        body.addClassName("figure-body");
        var foot = new Div(new Paragraph(t("upkeep.attention.method")), file());
        foot.addClassName("figure-foot");
        add(new H2(t("upkeep.attention.title")), new Paragraph(compared(category)), body, foot);
    }

    private String compared(String category) {
        if (report.category().isEmpty()) {
            return t("upkeep.attention.nothing-sold");
        }
        return t(
                report.compared() ? "upkeep.attention.compared" : "upkeep.attention.alone",
                report.others(),
                category);
    }

    private Div drawing(String what, Function<Month, Count> count) {
        var chart = new Div();
        chart.getElement()
                .setProperty(
                        "innerHTML",
                        MonthChart.of(
                                report.months().stream().map(count).toList(),
                                report.months().stream()
                                        .map(Month::month)
                                        .map(this::letter)
                                        .toList(),
                                Formats.of(language)));
        return new Div(new H3(t("upkeep.attention." + what)), chart);
    }

    private List<Column> columns() {
        var columns = new ArrayList<Column>();
        columns.add(new Column("views", month -> Optional.of((double) month.views().times())));
        if (report.compared()) {
            columns.add(new Column("views.median", month -> month.views().median()));
        }
        columns.add(
                new Column(
                        "appearances", month -> Optional.of((double) month.appearances().times())));
        if (report.compared()) {
            columns.add(new Column("appearances.median", month -> month.appearances().median()));
        }
        columns.add(new Column("reveals", month -> Optional.of((double) month.reveals().times())));
        if (report.compared()) {
            columns.add(new Column("reveals.median", month -> month.reveals().median()));
        }
        return columns;
    }

    private List<String> header() {
        return Stream.concat(Stream.of("month"), columns().stream().map(Column::key))
                .map(key -> t("upkeep.attention." + key))
                .toList();
    }

    private Div table() {
        var table = new NativeTable();
        table.setCaptionText(t("upkeep.attention.caption"));
        var head = table.getHead().addRow();
        header().forEach(title -> head.addHeaderCell().setText(title));
        for (var month : report.months().reversed()) {
            var row = table.getBody().addRow();
            var name = row.addHeaderCell();
            name.setText(Formats.of(language).month(month.month()));
            name.getElement().setAttribute("scope", "row");
            for (var column : columns()) {
                row.addDataCell().setText(written(column.value().apply(month)));
            }
        }
        var scroll = new Div(table);
        scroll.addClassName("figure-table");
        scroll.getElement().setAttribute("tabindex", "0").setAttribute("role", "region");
        scroll.getElement().setAttribute("aria-label", t("upkeep.attention.title"));
        return scroll;
    }

    private String written(Optional<Double> value) {
        return value.map(number -> Formats.of(language).number(BigDecimal.valueOf(number), 1))
                .orElse("");
    }

    private Anchor file() {
        DownloadHandler handler =
                event -> {
                    event.setFileName(t("upkeep.attention.file") + ".csv");
                    event.setContentType("text/csv;charset=UTF-8");
                    try (var out = event.getOutputStream()) {
                        new TableFile(
                                        header(),
                                        writing ->
                                                report.months()
                                                        .forEach(month ->
                                                                writing.accept(line(month))))
                                .csv(out);
                    }
                };
        return new Anchor(handler, AttachmentType.DOWNLOAD, t("upkeep.attention.csv"));
    }

    private List<Cell> line(Month month) {
        var line = new ArrayList<Cell>();
        line.add(Cell.of(month.month().toString()));
        columns().stream()
                .map(column -> column.value().apply(month))
                .map(value ->
                        value.map(number ->
                                        Cell.of(BigDecimal.valueOf(number).stripTrailingZeros()))
                                .orElseGet(() -> Cell.of("")))
                .forEach(line::add);
        return line;
    }

    /// « janv. » is too wide under a column: the first letter tells it, the table says it in full.
    private String letter(YearMonth month) {
        return month.getMonth()
                .getDisplayName(TextStyle.NARROW_STANDALONE, language.locale())
                .toUpperCase(language.locale());
    }

    private String t(String key, Object... arguments) {
        return Texts.of(language).get(key, arguments);
    }
}
