package quebec.esja.demonstration;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import javax.imageio.ImageIO;
import quebec.esja.profile.Accent;

/// Plain shapes in the colours of the house, as PNG files; the same seed draws the same.
///
/// @param accent of the Pôle
record Sketch(Accent accent, int seed) {

    private static final int LOGO = 320;
    private static final int WIDTH = 1200;
    private static final int HEIGHT = 800;

    private static final Color PAPER = Color.decode("#FBF9F5");
    private static final Color SAND = Color.decode("#E4DED4");
    private static final Color INK = Color.decode("#17212B");
    private static final List<Color> OTHERS =
            List.of(Color.decode("#E0B060"), Color.decode("#7FCBAE"), Color.decode("#C98A6B"));

    /// One of four signs, on nothing.
    byte[] logo() {
        return drawn(
                LOGO,
                LOGO,
                BufferedImage.TYPE_INT_ARGB,
                graphics -> {
                    graphics.setColor(color());
                    switch (Math.floorMod(seed, 4)) {
                        case 0 -> {
                            graphics.fill(new Ellipse2D.Double(20, 20, 280, 280));
                            graphics.setColor(PAPER);
                            graphics.fillRect(145, 80, 30, 160);
                            graphics.fillRect(80, 145, 160, 30);
                        }
                        case 1 -> {
                            graphics.fillRoundRect(20, 20, 130, 280, 40, 40);
                            graphics.fill(new Ellipse2D.Double(170, 20, 130, 130));
                            graphics.setColor(OTHERS.get(0));
                            graphics.fill(new Ellipse2D.Double(170, 170, 130, 130));
                        }
                        case 2 -> {
                            graphics.fill(shape(20, 300, 160, 20, 300, 300));
                            graphics.setColor(OTHERS.get(1));
                            graphics.fill(shape(90, 300, 160, 160, 230, 300));
                        }
                        default -> {
                            graphics.setStroke(new BasicStroke(44));
                            graphics.draw(new Ellipse2D.Double(42, 42, 150, 150));
                            graphics.setColor(OTHERS.get(2));
                            graphics.draw(new Ellipse2D.Double(128, 128, 150, 150));
                        }
                    }
                });
    }

    byte[] hills() {
        return scene(graphics -> {
            Random random = new Random(seed);
            graphics.setColor(OTHERS.get(0));
            graphics.fill(new Ellipse2D.Double(200 + random.nextInt(600), 120, 190, 190));
            graphics.setColor(OTHERS.get(1));
            graphics.fill(new Ellipse2D.Double(-300, 380, 1100, 900));
            graphics.setColor(color());
            graphics.fill(new Ellipse2D.Double(350, 430, 1300, 900));
            for (int house = 0; house < 3; house++) {
                int x = 520 + house * 190 + random.nextInt(60);
                int y = 500 - random.nextInt(50);
                graphics.setColor(PAPER);
                graphics.fillRect(x, y, 110, 100);
                graphics.setColor(INK);
                graphics.fill(shape(x - 16, y, x + 55, y - 70, x + 126, y));
            }
        });
    }

    byte[] workshop() {
        return scene(graphics -> {
            graphics.setColor(SAND);
            graphics.fillRect(0, 660, WIDTH, 140);
            graphics.setColor(color());
            graphics.fillRect(150, 360, 900, 300);
            for (int tooth = 0; tooth < 4; tooth++) {
                int x = 150 + tooth * 225;
                graphics.setColor(INK);
                graphics.fill(shape(x, 360, x, 230, x + 225, 360));
                graphics.setColor(tooth % 2 == 0 ? PAPER : OTHERS.get(0));
                graphics.fillRect(x + 55, 430, 115, 110);
            }
            graphics.setColor(INK);
            graphics.fillRect(540, 560, 120, 100);
        });
    }

    byte[] boxes() {
        return scene(graphics -> {
            Random random = new Random(seed);
            for (int shelf = 0; shelf < 3; shelf++) {
                int y = 250 + shelf * 220;
                for (int x = 90; x < 1000; ) {
                    int width = 70 + random.nextInt(90);
                    int height = 70 + random.nextInt(100);
                    int which = random.nextInt(4);
                    graphics.setColor(which == 3 ? color() : OTHERS.get(which));
                    graphics.fillRect(x, y - height, width, height);
                    graphics.setColor(PAPER);
                    graphics.fillRect(x + width / 2 - 8, y - height, 16, height);
                    x += width + 18;
                }
                graphics.setColor(INK);
                graphics.fillRect(60, y, 1080, 14);
            }
        });
    }

    private Color color() {
        return Color.decode(accent.hex());
    }

    private static Path2D shape(double... points) {
        Path2D shape = new Path2D.Double();
        shape.moveTo(points[0], points[1]);
        for (int i = 2; i < points.length; i += 2) {
            shape.lineTo(points[i], points[i + 1]);
        }
        shape.closePath();
        return shape;
    }

    private static byte[] scene(Consumer<Graphics2D> drawing) {
        return drawn(
                WIDTH,
                HEIGHT,
                BufferedImage.TYPE_INT_RGB,
                graphics -> {
                    graphics.setColor(PAPER);
                    graphics.fillRect(0, 0, WIDTH, HEIGHT);
                    drawing.accept(graphics);
                });
    }

    private static byte[] drawn(int width, int height, int type, Consumer<Graphics2D> drawing) {
        BufferedImage image = new BufferedImage(width, height, type);
        Graphics2D graphics = image.createGraphics();
        graphics.setRenderingHint(
                RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        drawing.accept(graphics);
        graphics.dispose();
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file.toByteArray();
    }
}
