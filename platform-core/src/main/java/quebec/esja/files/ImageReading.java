package quebec.esja.files;

import java.awt.Dimension;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.Locale;
import java.util.Set;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/// What an uploaded image turns out to be. An accepted one was decoded, resized and written anew as PNG: no metadata,
/// nothing hidden behind it.
public sealed interface ImageReading {

    /// A clean PNG of at most 800 × 800 pixels.
    record Accepted(byte[] png, int width, int height) implements ImageReading {}

    /// More than [#LARGEST_BYTES].
    record TooHeavy() implements ImageReading {}

    /// More than [#LARGEST_SIDE] pixels on one side.
    record TooWide() implements ImageReading {}

    /// Not a PNG or JPEG image, whatever its name says.
    record NotAnImage() implements ImageReading {}

    int LARGEST_BYTES = 5 * 1024 * 1024;
    int LARGEST_SIDE = 6_000;
    int KEPT_SIDE = 800;

    /// Reads an upload. The dimensions are read before any pixel is, so that a huge image costs nothing.
    static ImageReading read(byte[] upload) {
        if (upload.length > LARGEST_BYTES) {
            return new TooHeavy();
        }
        try (ImageInputStream input =
                ImageIO.createImageInputStream(new ByteArrayInputStream(upload))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(input);
            if (!readers.hasNext()) {
                return new NotAnImage();
            }
            ImageReader reader = readers.next();
            try {
                if (!Set.of("png", "jpeg")
                        .contains(reader.getFormatName().toLowerCase(Locale.ROOT))) {
                    return new NotAnImage();
                }
                reader.setInput(input, true, true);
                Dimension size = new Dimension(reader.getWidth(0), reader.getHeight(0));
                if (size.width > LARGEST_SIDE || size.height > LARGEST_SIDE) {
                    return new TooWide();
                }
                return written(reader.read(0));
            } finally {
                reader.dispose();
            }
        } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException e) {
            return new NotAnImage();
        }
    }

    private static ImageReading written(BufferedImage image) throws IOException {
        double scale =
                Math.min(1.0, (double) KEPT_SIDE / Math.max(image.getWidth(), image.getHeight()));
        int width = Math.max(1, (int) Math.round(image.getWidth() * scale));
        int height = Math.max(1, (int) Math.round(image.getHeight() * scale));
        BufferedImage kept = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        var graphics = kept.createGraphics();
        graphics.setRenderingHint(
                RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        graphics.drawImage(image, 0, 0, width, height, null);
        graphics.dispose();
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(kept, "png", png);
        return new Accepted(png.toByteArray(), width, height);
    }
}
