package quebec.esja.testing;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;
import quebec.esja.files.ImageReading;
import quebec.esja.files.ImageUse;

/// Images that enterprises might add.
public final class Drawings {

    private Drawings() {}

    /// A square of that colour on white, as a PNG file.
    public static byte[] png(int width, int height, Color color) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var graphics = image.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, width, height);
        graphics.setColor(color);
        graphics.fillRect(width / 4, height / 4, width / 2, height / 2);
        graphics.dispose();
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file.toByteArray();
    }

    /// The same, as an enterprise's picture is kept.
    public static ImageReading.Accepted accepted(int width, int height, Color color) {
        return switch (ImageReading.read(png(width, height, color), ImageUse.PICTURE)) {
            case ImageReading.Accepted accepted -> accepted;
            case ImageReading.TooHeavy _, ImageReading.TooManyPixels _, ImageReading.NotAnImage _ ->
                    throw new AssertionError("refused");
        };
    }
}
