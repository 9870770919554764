package quebec.esja.portfolio;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.geom.Arc2D;
import java.awt.geom.Ellipse2D;
import java.awt.image.BufferedImage;
import quebec.esja.paper.Png;
import quebec.esja.paper.StyleSheet;
import quebec.esja.profile.Accent;

/// The style sheet of a portfolio, with the accent of its Pôle and the words that run on each page.
final class PortfolioStyle {

    private static final String SHEET = "portfolio.css";
    private static final String COLOUR =
            StyleSheet.read(PortfolioStyle.class, SHEET)
                    .replace("%confirmed%", confirmed(0x1F5F8B));

    /// The same without a colour but the greys nearest to those of the screens.
    private static final String MONOCHROME =
            StyleSheet.read(PortfolioStyle.class, SHEET)
                    .replace("%confirmed%", confirmed(0x1A1A1A))
                    .replace("%accent%", "#1A1A1A")
                    .replace("#1F5F8B", "#1A1A1A")
                    .replace("#17212B", "#1A1A1A")
                    .replace("#4C5661", "#505050")
                    .replace("#E4DED4", "#DDDDDD");

    private PortfolioStyle() {}

    /// @param head    at the top, left
    /// @param subject at the top, right
    /// @param foot    at the bottom, left
    static String css(Accent accent, boolean monochrome, String head, String subject, String foot) {
        return (monochrome ? MONOCHROME : COLOUR)
                .replace("%accent%", accent.hex())
                .replace("%head%", StyleSheet.quoted(head))
                .replace("%subject%", StyleSheet.quoted(subject))
                .replace("%foot%", StyleSheet.quoted(foot));
    }

    /// ◐, which the family lacks.
    private static String confirmed(int colour) {
        int side = 96;
        BufferedImage image = new BufferedImage(side, side, BufferedImage.TYPE_INT_RGB);
        var pen = image.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, side, side);
        pen.setColor(new Color(colour));
        pen.setStroke(new BasicStroke(10));
        pen.draw(new Ellipse2D.Double(6, 6, 84, 84));
        pen.fill(new Arc2D.Double(6, 6, 84, 84, 90, 180, Arc2D.PIE));
        pen.dispose();
        return Png.address(Png.of(image));
    }
}
