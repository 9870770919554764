package quebec.esja.files;

import java.awt.Dimension;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;

/// The formats that are read, known by how a file begins; no other reader is ever tried.
enum ImageFormat {
    PNG(40, 1, 0, "\u0089PNG\r\n\u001A\n"),
    JPEG(40, 1, 0, "\u00FF\u00D8\u00FF"),

    /// Its reader decodes the whole image whatever is asked of it, with four times the memory of the others for each pixel.
    WEBP(12, 4, 8, "WEBP");

    private final int mostMegapixels;
    private final int weight;
    private final int at;
    private final String signature;

    ImageFormat(int mostMegapixels, int weight, int at, String signature) {
        this.mostMegapixels = mostMegapixels;
        this.weight = weight;
        this.at = at;
        this.signature = signature;
    }

    static Optional<ImageFormat> of(byte[] file) {
        return Arrays.stream(values()).filter(format -> format.begins(file)).findFirst();
    }

    private boolean begins(byte[] file) {
        byte[] wanted = signature.getBytes(StandardCharsets.ISO_8859_1);
        int end = at + wanted.length;
        return file.length > end && Arrays.equals(file, at, end, wanted, 0, wanted.length);
    }

    int mostMegapixels() {
        return mostMegapixels;
    }

    boolean admits(Dimension size) {
        return pixels(size) <= mostMegapixels * 1_000_000L;
    }

    /// What decoding takes, in megapixels of the lightest format; for a size that is admitted.
    int cost(Dimension size) {
        return Math.toIntExact(Math.ceilDiv(pixels(size) * weight, 1_000_000L));
    }

    ImageReader reader() {
        return ImageIO.getImageReadersByFormatName(name().toLowerCase(Locale.ROOT)).next();
    }

    private static long pixels(Dimension size) {
        return (long) size.width * size.height;
    }
}
