package quebec.esja.workspace.figures;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import quebec.esja.province.FigureCell;
import quebec.esja.province.FigureRow;
import quebec.esja.province.Metric;
import quebec.esja.purchases.EvidenceGrade;
import quebec.esja.texts.Formats;
import quebec.esja.texts.Language;
import quebec.esja.texts.Texts;
import quebec.esja.workspace.EvidenceBadge;
import quebec.esja.workspace.TableFile;
import quebec.esja.workspace.TableFile.Cell;

/// A chart of contracts, the table it is drawn from, the file of that table, and where the figures come from.
final class FigurePanel extends Section {

    private static final long serialVersionUID = 1L;

    private final transient Texts texts;
    private final transient Formats formats;
    private final transient Measure measure;

    /// A column of counts beside the contracts.
    ///
    /// @param counts by key of the row
    record Extra(Metric metric, Map<String, Integer> counts) {}

    /// How a panel is made.
    ///
    /// @param name   of its file, and of its texts below `figures.panel.`
    /// @param labels of the rows, by key
    /// @param total  below the rows
    /// @param inTime whether the rows follow in time
    record Shape(
            String name,
            Map<String, String> labels,
            Map<String, String> shortLabels,
            List<Extra> extras,
            FigureRow total,
            boolean inTime) {}

    FigurePanel(
            Shape shape, List<FigureRow> rows, Measure measure, String source, Language language) {
        this.texts = Texts.of(language);
        this.formats = Formats.of(language);
        this.measure = measure;
        addClassName("figure-panel");
        var body = new Div();
        if (Chart.draws(rows, measure)) {
            var chart =
                    shape.inTime()
                            ? Chart.columns(rows, shape.shortLabels(), measure, formats)
                            : Chart.bars(rows, shape.shortLabels(), measure, formats);
            body.add(new Div(drawing(chart), legend(shape.inTime())));
            body.addClassName("figure-body");
        }
        body.add(table(shape, rows));
        add(new H2(texts.get("figures.panel." + shape.name())), body, foot(shape, rows, source));
    }

    /// SVG as our own code wrote it, every label escaped.
    private static Div drawing(String svg) {
        var drawing = new Div();
        drawing.getElement().setProperty("innerHTML", svg);
        return drawing;
    }

    private Div legend(boolean inTime) {
        var legend = new Div();
        legend.addClassName("figure-legend");
        for (var grade : EvidenceGrade.values()) {
            var swatch = new Span();
            swatch.addClassNames("swatch", "swatch-" + grade.code());
            legend.add(
                    new Span(
                            swatch,
                            new Span(EvidenceBadge.sign(grade) + " " + texts.get(grade.text()))));
        }
        if (inTime && measure == Measure.DOLLARS) {
            legend.add(new Span(texts.get("figures.thousands")));
        }
        return legend;
    }

    private Div table(Shape shape, List<FigureRow> rows) {
        var table = new NativeTable();
        table.setCaptionText(
                texts.get("figures.caption", texts.get(measure.metric().text(Metric.Aspect.NAME))));
        var head = table.getHead().addRow();
        header(shape).forEach(title -> head.addHeaderCell().setText(title));
        rows.forEach(row ->
                write(
                        table.getBody().addRow(),
                        shape.labels().getOrDefault(row.key(), row.key()),
                        shape,
                        row));
        var foot = table.getFoot().addRow();
        write(foot, texts.get("figures.total"), shape, shape.total());
        var scroll = new Div(table);
        scroll.addClassName("figure-table");
        scroll.getElement().setAttribute("tabindex", "0").setAttribute("role", "region");
        scroll.getElement().setAttribute("aria-label", texts.get("figures.panel." + shape.name()));
        return scroll;
    }

    private List<String> header(Shape shape) {
        return Stream.of(
                        Stream.of(texts.get("figures.row." + shape.name())),
                        shape.extras().stream()
                                .map(extra -> texts.get(extra.metric().text(Metric.Aspect.NAME))),
                        Stream.of(EvidenceGrade.values()).map(grade -> texts.get(grade.text())),
                        Stream.of(texts.get("figures.total")))
                .flatMap(titles -> titles)
                .toList();
    }

    private void write(NativeTableRow written, String label, Shape shape, FigureRow row) {
        var name = written.addHeaderCell();
        name.setText(label);
        name.getElement().setAttribute("scope", "row");
        shape.extras()
                .forEach(extra -> {
                    var count = extra.counts().get(row.key());
                    written.addDataCell().setText(count == null ? "" : formats.number(count));
                });
        cells(row)
                .forEach(cell -> {
                    var data = written.addDataCell();
                    data.setText(measure.written(cell, formats));
                    if (cell instanceof FigureCell.Hidden) {
                        data.getElement().setAttribute("title", texts.get("figures.hidden.short"));
                    }
                });
    }

    private static List<FigureCell> cells(FigureRow row) {
        var cells = new ArrayList<FigureCell>();
        for (var grade : EvidenceGrade.values()) {
            cells.add(row.of(grade));
        }
        cells.add(row.total());
        return cells;
    }

    private Div foot(Shape shape, List<FigureRow> rows, String source) {
        DownloadHandler handler =
                event -> {
                    event.setFileName(shape.name() + ".csv");
                    event.setContentType("text/csv;charset=UTF-8");
                    try (var out = event.getOutputStream()) {
                        file(shape, rows).csv(out);
                    }
                };
        var csv = new Anchor(handler, AttachmentType.DOWNLOAD, texts.get("figures.csv"));
        csv.getElement()
                .setAttribute(
                        "aria-label",
                        texts.get("figures.csv.of", texts.get("figures.panel." + shape.name())));
        var foot = new Div(new Paragraph(source), csv);
        foot.addClassName("figure-foot");
        return foot;
    }

    /// The table with both measures, hidden figures as « x ».
    private TableFile file(Shape shape, List<FigureRow> rows) {
        var header = new ArrayList<String>();
        header.add(texts.get("figures.row." + shape.name()));
        shape.extras()
                .forEach(extra -> header.add(texts.get(extra.metric().text(Metric.Aspect.NAME))));
        for (var each : Measure.values()) {
            var name = texts.get(each.metric().text(Metric.Aspect.NAME));
            for (var grade : EvidenceGrade.values()) {
                header.add(name + ", " + texts.get(grade.text()));
            }
            header.add(name + ", " + texts.get("figures.total"));
        }
        return new TableFile(
                header,
                writing -> {
                    rows.forEach(row ->
                            writing.accept(
                                    line(
                                            shape.labels().getOrDefault(row.key(), row.key()),
                                            shape,
                                            row)));
                    writing.accept(line(texts.get("figures.total"), shape, shape.total()));
                });
    }

    private static List<Cell> line(String label, Shape shape, FigureRow row) {
        var line = new ArrayList<Cell>();
        line.add(Cell.of(label));
        shape.extras()
                .forEach(extra -> {
                    var count = extra.counts().get(row.key());
                    line.add(count == null ? Cell.of("") : Cell.of(BigDecimal.valueOf(count)));
                });
        for (var each : Measure.values()) {
            cells(row)
                    .forEach(cell ->
                            line.add(
                                    switch (cell) {
                                        case FigureCell.Shown shown -> Cell.of(each.of(shown));
                                        case FigureCell.Hidden _ -> Cell.of(Measure.HIDDEN);
                                    }));
        }
        return line;
    }
}
