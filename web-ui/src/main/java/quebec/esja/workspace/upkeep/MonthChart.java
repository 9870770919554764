package quebec.esja.workspace.upkeep;

import java.util.List;
import java.util.Locale;
import quebec.esja.attention.AttentionReport.Count;
import quebec.esja.texts.Formats;

/// Draws one column a month as SVG, its number above it, and a line where the median of the others stands. Its table stands beside
/// it, so readers of screens are not told it.
final class MonthChart {

    private static final int STEP = 40;
    private static final int COLUMN = 24;
    private static final int HEIGHT = 140;
    private static final int TOP = 20;
    private static final int FOOT = 24;

    /// Room a number takes above a column; a median that would cross it pushes it up.
    private static final int NUMBER = 18;

    private final Formats formats;
    private final double scale;
    private final StringBuilder svg = new StringBuilder();

    private MonthChart(double most, Formats formats) {
        this.formats = formats;
        this.scale = HEIGHT / Math.max(1, most);
    }

    /// @param labels of the columns, as many as counts
    static String of(List<Count> counts, List<String> labels, Formats formats) {
        var most =
                counts.stream()
                        .mapToDouble(count -> Math.max(count.times(), count.median().orElse(0d)))
                        .max()
                        .orElse(1);
        return new MonthChart(most, formats).draw(counts, labels);
    }

    private String draw(List<Count> counts, List<String> labels) {
        var width = counts.size() * STEP;
        svg.append(
                "<svg class=\"chart\" viewBox=\"0 0 %d %d\" aria-hidden=\"true\" focusable=\"false\">"
                        .formatted(width, TOP + HEIGHT + FOOT));
        for (int i = 0; i < counts.size(); i++) {
            column(i * STEP + STEP / 2, counts.get(i), labels.get(i));
        }
        var base = TOP + HEIGHT;
        return svg.append(
                        "<line class=\"chart-base\" x1=\"0\" x2=\"%d\" y1=\"%d\" y2=\"%d\"/></svg>"
                                .formatted(width, base, base))
                .toString();
    }

    private void column(int middle, Count count, String label) {
        var height = count.times() * scale;
        if (count.times() > 0) {
            svg.append(
                    "<rect class=\"attention-own\" x=\"%d\" y=\"%s\" width=\"%d\" height=\"%s\"/>"
                            .formatted(
                                    middle - COLUMN / 2,
                                    tenth(TOP + HEIGHT - height),
                                    COLUMN,
                                    tenth(height)));
            var line = count.median().orElse(0d) * scale;
            var above = line > height && line < height + NUMBER ? line : height;
            text(middle, TOP + HEIGHT - above - 6, formats.number(count.times()), "chart-value");
        }
        count.median()
                .ifPresent(median -> {
                    var y = tenth(TOP + HEIGHT - median * scale);
                    svg.append(
                            "<line class=\"attention-median\" x1=\"%d\" x2=\"%d\" y1=\"%s\" y2=\"%s\"/>"
                                    .formatted(middle - STEP / 2 + 3, middle + STEP / 2 - 3, y, y));
                });
        text(middle, TOP + HEIGHT + 16, label, "chart-label");
    }

    private void text(int x, double y, String written, String style) {
        svg.append(
                "<text class=\"%s\" x=\"%d\" y=\"%s\" text-anchor=\"middle\">%s</text>"
                        .formatted(style, x, tenth(y), written));
    }

    private static String tenth(double number) {
        return String.format(Locale.ROOT, "%.1f", number);
    }
}
