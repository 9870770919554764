package quebec.esja.site.sharing;

import java.awt.Color;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import quebec.esja.profile.Accent;

/// The picture that other sites show beside a link, drawn in the colours of a Pôle: 1200 × 630 points.
final class SharePicture {

    static final int WIDTH = 1200;
    static final int HEIGHT = 630;

    private static final Color PAPER = Color.decode("#FBF9F5");
    private static final Color INK = Color.decode("#17212B");
    private static final Color SOFT = Color.decode("#4C5661");
    private static final int MARGIN = 80;
    private static final int BAND = 24;
    private static final int MOST_LINES = 3;
    private static final int LOGO_HEIGHT = 96;
    private static final int LOGO_WIDTH = 420;

    private static final Font BOLD = font("Bold");
    private static final Font REGULAR = font("Regular");

    private SharePicture() {}

    /// What the picture says.
    ///
    /// @param above the programme, or what kind of page it is
    /// @param title in large
    /// @param below where, or what it is for
    /// @param logo  a picture file of the Pôle
    record Words(String above, String title, String below, Optional<byte[]> logo) {}

    /// As a PNG file.
    static byte[] png(Accent accent, Words words) {
        var image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        var graphics = image.createGraphics();
        try {
            draw(graphics, Color.decode(accent.hex()), words);
        } finally {
            graphics.dispose();
        }
        var out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static void draw(Graphics2D graphics, Color accent, Words words) {
        graphics.setRenderingHint(
                RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(
                RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        graphics.setRenderingHint(
                RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        graphics.setColor(PAPER);
        graphics.fillRect(0, 0, WIDTH, HEIGHT);
        graphics.setColor(accent);
        graphics.fillRect(0, 0, BAND, HEIGHT);
        words.logo().map(SharePicture::read).ifPresent(logo -> drawLogo(graphics, logo));

        graphics.setFont(REGULAR.deriveFont(34f));
        graphics.drawString(line(graphics, words.above()), MARGIN, 250);
        graphics.setColor(INK);
        graphics.setFont(BOLD.deriveFont(72f));
        var baseline = 340;
        for (var line : lines(graphics, words.title())) {
            graphics.drawString(line, MARGIN, baseline);
            baseline += 82;
        }
        graphics.setColor(SOFT);
        graphics.setFont(REGULAR.deriveFont(34f));
        graphics.drawString(line(graphics, words.below()), MARGIN, HEIGHT - 56);
    }

    private static void drawLogo(Graphics2D graphics, @Nullable BufferedImage logo) {
        if (logo == null) {
            return;
        }
        var scale =
                Math.min(1.0 * LOGO_HEIGHT / logo.getHeight(), 1.0 * LOGO_WIDTH / logo.getWidth());
        graphics.drawImage(
                logo,
                MARGIN,
                72,
                Math.max(1, (int) (logo.getWidth() * scale)),
                Math.max(1, (int) (logo.getHeight() * scale)),
                null);
    }

    /// Words that fit a line each; the last one ends with « … » when something is left.
    private static List<String> lines(Graphics2D graphics, String text) {
        List<String> lines = new ArrayList<>();
        var current = "";
        for (var word : text.split("\\s+", -1)) {
            var longer = current.isEmpty() ? word : current + " " + word;
            if (fits(graphics, longer) || current.isEmpty()) {
                current = longer;
            } else if (lines.size() == MOST_LINES - 1) {
                current = longer + " …";
                break;
            } else {
                lines.add(current);
                current = word;
            }
        }
        lines.add(current);
        return lines.stream().map(line -> line(graphics, line)).toList();
    }

    /// As much of the text as fits.
    private static String line(Graphics2D graphics, String text) {
        var end = text.length();
        while (end > 0 && !fits(graphics, text.substring(0, end) + "…")) {
            end = text.offsetByCodePoints(end, -1);
        }
        return fits(graphics, text) ? text : text.substring(0, end).strip() + "…";
    }

    private static boolean fits(Graphics2D graphics, String text) {
        return graphics.getFontMetrics().stringWidth(text) <= WIDTH - 2 * MARGIN;
    }

    private static @Nullable BufferedImage read(byte[] file) {
        try {
            return ImageIO.read(new ByteArrayInputStream(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Font font(String weight) {
        var path = "/fonts/ttf/SourceSansPro/SourceSansPro-" + weight + ".ttf";
        try (var file = SharePicture.class.getResourceAsStream(path)) {
            if (file == null) {
                throw new FileNotFoundException(path);
            }
            return Font.createFont(Font.TRUETYPE_FONT, file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (FontFormatException e) {
            throw new IllegalStateException(e);
        }
    }
}
