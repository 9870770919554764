package quebec.esja.files;

import com.twelvemonkeys.imageio.stream.ByteArrayImageInputStream;
import java.awt.Dimension;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/// From a file to pixels, within a bounded memory whatever arrives and however much at once.
final class ImageDecoding {

    /// Megapixels of the lightest format that are decoded at once by the whole process; the others wait.
    private static final int ROOM = 48;

    /// No more pixels than that are decoded on a side; larger images are thinned out while they are read.
    private static final int LARGEST_DECODED = 3_200;

    private static final Semaphore FREE = new Semaphore(ROOM, true);

    private ImageDecoding() {}

    static ImageReading read(byte[] upload, ImageUse use) {
        if (upload.length > ImageReading.LARGEST_BYTES) {
            return new ImageReading.TooHeavy();
        }
        return ImageFormat.of(upload)
                .map(format -> read(upload, format, use))
                .orElseGet(ImageReading.NotAnImage::new);
    }

    private static ImageReading read(byte[] upload, ImageFormat format, ImageUse use) {
        ImageReader reader = format.reader();
        try (ImageInputStream input = new ByteArrayImageInputStream(upload)) {
            reader.setInput(input, false, true);
            Optional<Dimension> told = size(reader, upload, format);
            if (told.isEmpty()) {
                return new ImageReading.NotAnImage();
            }
            Dimension size = told.get();
            if (!format.admits(size)) {
                return new ImageReading.TooManyPixels(format.mostMegapixels());
            }
            return decoded(reader, upload, format, size, use);
        } catch (IOException
                | RuntimeException e) { // the readers throw whatever a hostile file makes of them
            return new ImageReading.NotAnImage();
        } finally {
            reader.dispose();
        }
    }

    /// The size that the header of an image tells; none when it has none that can be read.
    static Optional<Dimension> measured(byte[] upload, ImageFormat format) {
        ImageReader reader = format.reader();
        try (ImageInputStream input = new ByteArrayImageInputStream(upload)) {
            reader.setInput(input, false, true);
            return size(reader, upload, format);
        } catch (IOException
                | RuntimeException e) { // the readers throw whatever a hostile file makes of them
            return Optional.empty();
        } finally {
            reader.dispose();
        }
    }

    private static Optional<Dimension> size(ImageReader reader, byte[] upload, ImageFormat format)
            throws IOException {
        return switch (format) {
            case PNG, JPEG -> Optional.of(new Dimension(reader.getWidth(0), reader.getHeight(0)));
            case WEBP -> new WebpChunks(upload).size();
        };
    }

    private static ImageReading decoded(
            ImageReader reader, byte[] upload, ImageFormat format, Dimension size, ImageUse use)
            throws IOException {
        int cost = format.cost(size);
        FREE.acquireUninterruptibly(cost);
        try {
            ImageReadParam param = reader.getDefaultReadParam();
            int step = Math.ceilDiv(Math.max(size.width, size.height), LARGEST_DECODED);
            param.setSourceSubsampling(step, step, 0, 0);
            BufferedImage pixels = reader.read(0, param);
            return new ImageReading.Accepted(
                    Renditions.of(pixels, Orientation.of(upload, format), format, use));
        } finally {
            FREE.release(cost);
        }
    }
}
