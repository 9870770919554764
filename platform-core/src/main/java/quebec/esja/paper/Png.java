package quebec.esja.paper;

import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ColorConvertOp;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import javax.imageio.ImageIO;
import quebec.esja.files.StoredFile;

/// Images as the pages carry them.
public final class Png {

    /// Begins the address of an image that stands in the page itself.
    static final String ADDRESS = "data:image/png;base64,";

    private Png() {}

    /// A kept image.
    public static byte[] of(StoredFile image) {
        if (image.contentType().equals("image/png")) {
            return image.content();
        }
        try {
            return of(ImageIO.read(new ByteArrayInputStream(image.content())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static byte[] of(BufferedImage image) {
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", png);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return png.toByteArray();
    }

    /// The same image without colour.
    public static byte[] grey(byte[] png) {
        try {
            BufferedImage colour = ImageIO.read(new ByteArrayInputStream(png));
            BufferedImage grey =
                    new BufferedImage(
                            colour.getWidth(), colour.getHeight(), BufferedImage.TYPE_INT_ARGB);
            new ColorConvertOp(ColorSpace.getInstance(ColorSpace.CS_GRAY), null)
                    .filter(colour, grey);
            return of(grey);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static String address(byte[] png) {
        return ADDRESS + Base64.getEncoder().encodeToString(png);
    }
}
