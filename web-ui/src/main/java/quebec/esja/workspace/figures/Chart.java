package quebec.esja.workspace.figures;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import quebec.esja.province.FigureCell;
import quebec.esja.province.FigureRow;
import quebec.esja.purchases.EvidenceGrade;
import quebec.esja.texts.Formats;

/// Draws rows of figures as SVG, by evidence grade, values written on it. Colours come from the style sheet, so that they are the
/// same everywhere and follow the dark mode; nothing moves. Its table stands beside it, so readers of screens are not told it.
public final class Chart {

    private static final int WIDTH = 400;
    private static final int LABEL = 20;
    private static final int VALUE = 100;
    private static final int BAR = 16;
    private static final int STEP = 46;
    private static final int COLUMN_HEIGHT = 180;
    private static final int TOP = 24;
    private static final int FOOT = 24;

    /// Characters of a label that fit above a bar.
    private static final int LONGEST = 56;

    /// In place of a grade: the part of a total whose grades are hidden.
    private static final String UNTOLD = "untold";

    private final Measure measure;
    private final Formats formats;
    private final StringBuilder svg = new StringBuilder();

    private Chart(Measure measure, Formats formats) {
        this.measure = measure;
        this.formats = formats;
    }

    /// One bar per row, its label above, its total at the right.
    public static String bars(
            List<FigureRow> rows, Map<String, String> labels, Measure measure, Formats formats) {
        return new Chart(measure, formats).drawBars(rows, labels);
    }

    /// One column per row, for what follows in time.
    static String columns(
            List<FigureRow> rows, Map<String, String> labels, Measure measure, Formats formats) {
        return new Chart(measure, formats).drawColumns(rows, labels);
    }

    /// Whether there is anything to draw: a chart of hidden figures shows nothing that its table does not say.
    public static boolean draws(List<FigureRow> rows, Measure measure) {
        return rows.stream()
                .anyMatch(row -> value(row.total(), measure).max(sum(row, measure)).signum() > 0);
    }

    private String drawBars(List<FigureRow> rows, Map<String, String> labels) {
        var height = Math.max(1, rows.size()) * STEP;
        open(height);
        var scale = scale(rows, WIDTH - VALUE);
        for (int i = 0; i < rows.size(); i++) {
            var row = rows.get(i);
            var y = i * STEP;
            text(0, y + 13, "start", cut(labels.getOrDefault(row.key(), row.key())), "chart-label");
            var bar = BigDecimal.valueOf(y + LABEL);
            var x = BigDecimal.ZERO;
            for (var grade : EvidenceGrade.values()) {
                var length = value(row.of(grade)).multiply(scale);
                rectangle(x, bar, length, BigDecimal.valueOf(BAR), grade.code());
                x = x.add(length);
            }
            var rest = rest(row).multiply(scale);
            rectangle(x, bar, rest, BigDecimal.valueOf(BAR), UNTOLD);
            x = x.add(rest);
            text(
                    x.signum() == 0 ? 0 : x.intValue() + 6,
                    y + LABEL + 13,
                    "start",
                    measure.written(row.total(), formats),
                    "chart-value");
        }
        return close();
    }

    private String drawColumns(List<FigureRow> rows, Map<String, String> labels) {
        open(TOP + COLUMN_HEIGHT + FOOT);
        var scale = scale(rows, COLUMN_HEIGHT);
        var step = WIDTH / Math.max(1, rows.size());
        for (int i = 0; i < rows.size(); i++) {
            var row = rows.get(i);
            var middle = i * step + step / 2;
            var y = BigDecimal.valueOf(TOP + COLUMN_HEIGHT);
            for (var grade : EvidenceGrade.values()) {
                var length = value(row.of(grade)).multiply(scale);
                y = y.subtract(length);
                rectangle(
                        BigDecimal.valueOf(middle - 11),
                        y,
                        BigDecimal.valueOf(22),
                        length,
                        grade.code());
            }
            var rest = rest(row).multiply(scale);
            y = y.subtract(rest);
            rectangle(BigDecimal.valueOf(middle - 11), y, BigDecimal.valueOf(22), rest, UNTOLD);
            if (!row.total().equals(FigureCell.NONE)) {
                text(middle, y.intValue() - 6, "middle", small(row.total()), "chart-value");
            }
            text(
                    middle,
                    TOP + COLUMN_HEIGHT + 18,
                    "middle",
                    labels.getOrDefault(row.key(), row.key()),
                    "chart-label");
        }
        svg.append(
                "<line class=\"chart-base\" x1=\"0\" x2=\"%d\" y1=\"%d\" y2=\"%d\"/>"
                        .formatted(WIDTH, TOP + COLUMN_HEIGHT, TOP + COLUMN_HEIGHT));
        return close();
    }

    /// Dollars in thousands above a narrow column; the unit is told beside the chart.
    private String small(FigureCell cell) {
        return switch (cell) {
            case FigureCell.Shown shown when measure == Measure.DOLLARS ->
                    formats.number(shown.dollars().movePointLeft(3), 0);
            case FigureCell.Shown _, FigureCell.Hidden _ -> measure.written(cell, formats);
        };
    }

    private BigDecimal scale(List<FigureRow> rows, int room) {
        var most =
                rows.stream()
                        .map(row -> value(row.total()).max(sum(row)))
                        .reduce(BigDecimal.ONE, BigDecimal::max);
        return BigDecimal.valueOf(room).divide(most, 12, RoundingMode.HALF_UP);
    }

    private BigDecimal sum(FigureRow row) {
        return sum(row, measure);
    }

    private static BigDecimal sum(FigureRow row, Measure measure) {
        return List.of(EvidenceGrade.values()).stream()
                .map(grade -> value(row.of(grade), measure))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /// What a shown total holds beyond its shown grades: drawn, but of no grade.
    private BigDecimal rest(FigureRow row) {
        return value(row.total()).subtract(sum(row)).max(BigDecimal.ZERO);
    }

    private BigDecimal value(FigureCell cell) {
        return value(cell, measure);
    }

    private static BigDecimal value(FigureCell cell, Measure measure) {
        return switch (cell) {
            case FigureCell.Shown shown -> measure.of(shown);
            case FigureCell.Hidden _ -> BigDecimal.ZERO;
        };
    }

    private void open(int height) {
        svg.append(
                "<svg class=\"chart\" viewBox=\"0 0 %d %d\" aria-hidden=\"true\" focusable=\"false\">"
                        .formatted(WIDTH, height));
    }

    private String close() {
        return svg.append("</svg>").toString();
    }

    private void rectangle(
            BigDecimal x, BigDecimal y, BigDecimal width, BigDecimal height, String grade) {
        if (width.signum() > 0 && height.signum() > 0) {
            svg.append(
                    "<rect class=\"grade-%s\" x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\"/>"
                            .formatted(grade, tenth(x), tenth(y), tenth(width), tenth(height)));
        }
    }

    private static String tenth(BigDecimal number) {
        return number.setScale(1, RoundingMode.HALF_UP).toPlainString();
    }

    private void text(int x, int y, String anchor, String written, String style) {
        svg.append(
                "<text class=\"%s\" x=\"%d\" y=\"%d\" text-anchor=\"%s\">%s</text>"
                        .formatted(style, x, y, anchor, escaped(written)));
    }

    private static String cut(String label) {
        return label.length() <= LONGEST ? label : label.substring(0, LONGEST - 1).strip() + "…";
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
