package quebec.esja.portfolio;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import javax.imageio.ImageIO;

/// Images as the pages carry them.
final class Png {

    /// Begins the address of an image that stands in the page itself.
    static final String ADDRESS = "data:image/png;base64,";

    private Png() {}

    static byte[] of(BufferedImage image) {
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", png);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return png.toByteArray();
    }

    static String address(byte[] png) {
        return ADDRESS + Base64.getEncoder().encodeToString(png);
    }
}
