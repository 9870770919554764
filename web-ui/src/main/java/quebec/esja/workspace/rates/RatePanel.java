package quebec.esja.workspace.rates;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import quebec.esja.kernel.LocalizedText;
import quebec.esja.province.FigureCell;
import quebec.esja.province.FigureRow;
import quebec.esja.purchases.EvidenceGrade;
import quebec.esja.rates.RateFigures;
import quebec.esja.rates.RateRow;
import quebec.esja.workspace.EvidenceBadge;
import quebec.esja.workspace.TableFile;
import quebec.esja.workspace.TableFile.Cell;
import quebec.esja.workspace.figures.Chart;
import quebec.esja.workspace.figures.Measure;
import quebec.esja.workspace.rates.RateWords.Split;

/// Purchases split one way: a chart, the table it is drawn from, whose sums open the lines behind them, and its file.
final class RatePanel extends Section {

    private static final long serialVersionUID = 1L;
    private static final int MOST_BARS = 12;

    private final transient Split split;
    private final transient List<RateRow> rows;
    private final transient Map<String, String> labels;
    private final transient RateFigures figures;
    private final transient RateWords words;
    private final transient Consumer<String> opened;

    /// @param labels of the rows, by key
    /// @param opened is given the key of a row whose lines are asked for
    RatePanel(
            Split split,
            List<RateRow> rows,
            Map<String, String> labels,
            RateFigures figures,
            RateWords words,
            Consumer<String> opened) {
        this.split = split;
        this.rows = rows;
        this.labels = labels;
        this.figures = figures;
        this.words = words;
        this.opened = opened;
        addClassName("figure-panel");
        var drawing = new Div();
        drawing.getElement()
                .setProperty(
                        "innerHTML",
                        Chart.bars(
                                rows.stream().limit(MOST_BARS).map(RatePanel::figure).toList(),
                                labels,
                                Measure.DOLLARS,
                                words.formats()));
        var body = new Div(new Div(drawing, legend()), table());
        body.addClassName("figure-body");
        add(new H2(title()), body, foot());
    }

    private String title() {
        return words.text("rating.panel." + split.code());
    }

    private static FigureRow figure(RateRow row) {
        var byGrade = new EnumMap<EvidenceGrade, FigureCell>(EvidenceGrade.class);
        row.byGrade()
                .forEach((grade, dollars) -> byGrade.put(grade, new FigureCell.Shown(1, dollars)));
        return new FigureRow(
                row.key(),
                LocalizedText.EMPTY,
                byGrade,
                new FigureCell.Shown(row.dollars().signum(), row.dollars()));
    }

    private Div legend() {
        var legend = new Div();
        legend.addClassName("figure-legend");
        for (var grade : EvidenceGrade.values()) {
            var swatch = new Span();
            swatch.addClassNames("swatch", "swatch-" + grade.code());
            legend.add(
                    new Span(
                            swatch,
                            new Span(EvidenceBadge.sign(grade) + " " + words.text(grade.text()))));
        }
        return legend;
    }

    private Div table() {
        var table = new NativeTable();
        table.setCaptionText(words.text("rating.caption", words.span(figures.span())));
        var head = table.getHead().addRow();
        header().forEach(name -> head.addHeaderCell().setText(name));
        rows.forEach(row -> write(table.getBody().addRow(), row));
        var scroll = new Div(table);
        scroll.addClassName("figure-table");
        scroll.getElement().setAttribute("tabindex", "0").setAttribute("role", "region");
        scroll.getElement().setAttribute("aria-label", title());
        return scroll;
    }

    private List<String> header() {
        var header = new ArrayList<String>();
        header.add(words.text("rating.row." + split.code()));
        for (var grade : EvidenceGrade.values()) {
            header.add(words.text(grade.text()));
        }
        header.add(words.text("figures.total"));
        header.add(words.text("rating.sum.rate"));
        return header;
    }

    private void write(NativeTableRow written, RateRow row) {
        var label = labels.getOrDefault(row.key(), row.key());
        written.addHeaderCell().setText(label);
        for (var grade : EvidenceGrade.values()) {
            written.addDataCell().setText(words.money(dollars(row, grade)));
        }
        var open = new NativeButton(words.money(row.dollars()), _ -> opened.accept(row.key()));
        open.addClassName("as-link");
        open.setAriaLabel(words.text("rating.open", words.money(row.dollars()), label));
        written.addDataCell().add(open);
        written.addDataCell().setText(words.rate(row.rate()));
    }

    private static BigDecimal dollars(RateRow row, EvidenceGrade grade) {
        return row.byGrade().getOrDefault(grade, BigDecimal.ZERO);
    }

    private Div foot() {
        DownloadHandler handler =
                event -> {
                    event.setFileName(split.code() + ".csv");
                    event.setContentType("text/csv;charset=UTF-8");
                    try (var out = event.getOutputStream()) {
                        file().csv(out);
                    }
                };
        var csv = new Anchor(handler, AttachmentType.DOWNLOAD, words.text("figures.csv"));
        csv.getElement().setAttribute("aria-label", words.text("figures.csv.of", title()));
        var foot =
                new Div(
                        new Paragraph(words.text("rating.source", words.span(figures.span()))),
                        csv);
        foot.addClassName("figure-foot");
        return foot;
    }

    private TableFile file() {
        var header = header();
        header.add(words.text("rating.column.part"));
        header.add(words.text("declaring.column.addressable"));
        return new TableFile(header, writing -> rows.forEach(row -> writing.accept(cells(row))));
    }

    private List<Cell> cells(RateRow row) {
        var cells = new ArrayList<Cell>();
        cells.add(Cell.of(labels.getOrDefault(row.key(), row.key())));
        for (var grade : EvidenceGrade.values()) {
            cells.add(Cell.of(dollars(row, grade)));
        }
        cells.add(Cell.of(row.dollars()));
        cells.add(
                row.rate()
                        .value()
                        .map(Cell::of)
                        .orElseGet(() -> Cell.of(words.text("declaring.unknown"))));
        cells.add(Cell.of(row.rate().part()));
        cells.add(
                row.rate()
                        .total()
                        .map(Cell::of)
                        .orElseGet(() -> Cell.of(words.text("declaring.unknown"))));
        return cells;
    }
}
