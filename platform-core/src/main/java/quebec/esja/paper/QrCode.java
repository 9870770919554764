package quebec.esja.paper;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/// An address as a QR code: a PNG of two colours, large enough to stay sharp at any resolution a printer has.
public final class QrCode {

    /// Begins the `src` of an image that [PdfPress] asks of [#png] only when it prints.
    static final String SCHEME = "qr";

    private static final int DOTS_PER_MODULE = 8;

    private QrCode() {}

    /// The `src` of the image that leads to that address.
    public static String src(String address) {
        return SCHEME + ":" + URLEncoder.encode(address, StandardCharsets.UTF_8);
    }

    /// The image of a [#src], as PNG. Correction is medium; no quiet zone, for it always stands on white.
    static byte[] png(String src) {
        String address =
                URLDecoder.decode(src.substring(SCHEME.length() + 1), StandardCharsets.UTF_8);
        try {
            BitMatrix modules =
                    new QRCodeWriter()
                            .encode(
                                    address,
                                    BarcodeFormat.QR_CODE,
                                    1,
                                    1,
                                    Map.of(
                                            EncodeHintType.MARGIN,
                                            0,
                                            EncodeHintType.ERROR_CORRECTION,
                                            ErrorCorrectionLevel.M,
                                            EncodeHintType.CHARACTER_SET,
                                            "UTF-8"));
            return Png.of(image(modules));
        } catch (WriterException e) {
            throw new IllegalArgumentException("an address no QR code can hold", e);
        }
    }

    private static BufferedImage image(BitMatrix modules) {
        int side = modules.getWidth() * DOTS_PER_MODULE;
        BufferedImage image = new BufferedImage(side, side, BufferedImage.TYPE_BYTE_BINARY);
        var pen = image.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, side, side);
        pen.setColor(Color.BLACK);
        for (int y = 0; y < modules.getHeight(); y++) {
            for (int x = 0; x < modules.getWidth(); x++) {
                if (modules.get(x, y)) {
                    pen.fillRect(
                            x * DOTS_PER_MODULE,
                            y * DOTS_PER_MODULE,
                            DOTS_PER_MODULE,
                            DOTS_PER_MODULE);
                }
            }
        }
        pen.dispose();
        return image;
    }
}
