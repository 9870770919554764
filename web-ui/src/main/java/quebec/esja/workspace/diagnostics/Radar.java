package quebec.esja.workspace.diagnostics;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import quebec.esja.diagnostics.Peers;
import quebec.esja.diagnostics.Profile;

/// Draws a profile as SVG: one axis a section, from 0 at the centre to 100. Colours and dashes come from the style sheet; its table
/// stands beside it, so readers of screens are not told it.
final class Radar {

    /// With fewer axes there is no shape to see.
    static final int FEWEST = 3;

    private static final int WIDTH = 460;
    private static final int HEIGHT = 340;
    private static final int RADIUS = 118;
    private static final int FULL = 100;
    private static final int RING = 25;
    private static final int LABEL_AWAY = 16;
    private static final int LONGEST = 22;
    private static final int DOT = 4;

    private final List<Profile.Line> lines;
    private final StringBuilder svg = new StringBuilder(4_000);

    private Radar(List<Profile.Line> lines) {
        this.lines = lines;
    }

    /// @param labels of the axes, one a line
    static String of(Profile profile, List<String> labels) {
        return new Radar(profile.lines()).draw(labels);
    }

    private String draw(List<String> labels) {
        svg.append(
                "<svg class=\"chart radar\" viewBox=\"0 0 %d %d\" aria-hidden=\"true\" focusable=\"false\">"
                        .formatted(WIDTH, HEIGHT));
        for (int ring = RING; ring <= FULL; ring += RING) {
            int at = ring;
            shape("radar-ring", _ -> Optional.of(BigDecimal.valueOf(at)), false);
        }
        for (int axis = 0; axis < lines.size(); axis++) {
            svg.append(
                    "<line class=\"radar-axis\" x1=\"%s\" y1=\"%s\" x2=\"%s\" y2=\"%s\"/>"
                            .formatted(
                                    tenth(x(axis, 0)),
                                    tenth(y(axis, 0)),
                                    tenth(x(axis, RADIUS)),
                                    tenth(y(axis, RADIUS))));
            label(axis, labels.get(axis));
        }
        shape("radar-peers", line -> line.peers().map(Peers.Median::score), false);
        shape("radar-former", Profile.Line::former, false);
        shape("radar-own", line -> line.score().score(), true);
        return svg.append("</svg>").toString();
    }

    /// Through the sections that have a value; nothing stands for the others.
    private void shape(
            String style, Function<Profile.Line, Optional<BigDecimal>> value, boolean dots) {
        var points = new StringBuilder();
        var marks = new StringBuilder();
        for (int axis = 0; axis < lines.size(); axis++) {
            var score = value.apply(lines.get(axis));
            if (score.isPresent()) {
                double away = score.get().doubleValue() * RADIUS / FULL;
                points.append(tenth(x(axis, away)))
                        .append(',')
                        .append(tenth(y(axis, away)))
                        .append(' ');
                marks.append(
                        "<circle class=\"%s-dot\" cx=\"%s\" cy=\"%s\" r=\"%d\"/>"
                                .formatted(style, tenth(x(axis, away)), tenth(y(axis, away)), DOT));
            }
        }
        if (!points.isEmpty()) {
            svg.append(
                    "<polygon class=\"%s\" points=\"%s\"/>"
                            .formatted(style, points.toString().strip()));
            if (dots) {
                svg.append(marks);
            }
        }
    }

    private void label(int axis, String label) {
        double x = x(axis, RADIUS + LABEL_AWAY);
        double off = x - WIDTH / 2.0;
        var anchor = Math.abs(off) < 1 ? "middle" : off > 0 ? "start" : "end";
        svg.append(
                "<text class=\"chart-label\" x=\"%s\" y=\"%s\" text-anchor=\"%s\">%s</text>"
                        .formatted(
                                tenth(x),
                                tenth(y(axis, RADIUS + LABEL_AWAY) + DOT),
                                anchor,
                                escaped(cut(label))));
    }

    private double x(int axis, double away) {
        return WIDTH / 2.0 + away * Math.sin(angle(axis));
    }

    private double y(int axis, double away) {
        return HEIGHT / 2.0 - away * Math.cos(angle(axis));
    }

    /// The first axis points up, the others follow clockwise.
    private double angle(int axis) {
        return 2 * Math.PI * axis / lines.size();
    }

    private static String tenth(double number) {
        return String.format(Locale.ROOT, "%.1f", number);
    }

    private static String cut(String label) {
        return label.length() <= LONGEST ? label : label.substring(0, LONGEST - 1).strip() + "…";
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
