package quebec.esja.files;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;

/// Images as people, cameras and attackers send them.
final class SampleImages {

    /// What must never come out again.
    static final String SECRET = "GPS 46.3432 N 72.5432 W Camille";

    private SampleImages() {}

    /// Red on the left, blue on the right.
    static BufferedImage halves(int width, int height) {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var graphics = image.createGraphics();
        graphics.setColor(Color.RED);
        graphics.fillRect(0, 0, width / 2, height);
        graphics.setColor(Color.BLUE);
        graphics.fillRect(width / 2, 0, width - width / 2, height);
        graphics.dispose();
        return image;
    }

    /// Nothing can be spared in it.
    static BufferedImage noise(int width, int height, int type) {
        var image = new BufferedImage(width, height, type);
        var random = new Random(7);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                image.setRGB(x, y, random.nextInt());
            }
        }
        return image;
    }

    static byte[] file(BufferedImage image, String format) {
        var file = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, format, file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file.toByteArray();
    }

    static byte[] webp(String name) {
        try (var file = SampleImages.class.getResourceAsStream("/files/" + name + ".webp")) {
            return file == null ? new byte[0] : file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// A JPEG file as a camera held that way writes it, its place told.
    static byte[] fromCamera(BufferedImage image, int orientation) {
        byte[] plain = file(image, "jpg");
        byte[] note = exif(orientation);
        var file = ByteBuffer.allocate(plain.length + note.length + 10);
        file.put(plain, 0, 2)
                .putShort((short) 0xFFE1)
                .putShort((short) (note.length + 8))
                .put("Exif\0\0".getBytes(StandardCharsets.US_ASCII))
                .put(note)
                .put(plain, 2, plain.length - 2);
        return file.array();
    }

    /// A PNG file with words and a camera's note.
    static byte[] pngWithNotes(BufferedImage image, int orientation) {
        byte[] plain = file(image, "png");
        byte[] words = chunk("tEXt", ("Comment\0" + SECRET).getBytes(StandardCharsets.US_ASCII));
        byte[] note = chunk("eXIf", exif(orientation));
        int header = 8 + 25;
        return ByteBuffer.allocate(plain.length + words.length + note.length)
                .put(plain, 0, header)
                .put(words)
                .put(note)
                .put(plain, header, plain.length - header)
                .array();
    }

    /// The WebP file with a camera's note after its image.
    static byte[] webpWithNote(String name, int orientation) {
        byte[] plain = webp(name);
        byte[] note = exif(orientation);
        var file =
                ByteBuffer.allocate(plain.length + 8 + note.length + (note.length & 1))
                        .order(ByteOrder.LITTLE_ENDIAN)
                        .put(plain)
                        .put("EXIF".getBytes(StandardCharsets.US_ASCII))
                        .putInt(note.length)
                        .put(note);
        file.putInt(4, file.capacity() - 8);
        return file.array();
    }

    private static byte[] exif(int orientation) {
        return ByteBuffer.allocate(8 + 2 + 12 + 4 + SECRET.length())
                .put("MM".getBytes(StandardCharsets.US_ASCII))
                .putShort((short) 42)
                .putInt(8)
                .putShort((short) 1)
                .putShort((short) 0x0112)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) orientation)
                .putShort((short) 0)
                .putInt(0)
                .put(SECRET.getBytes(StandardCharsets.US_ASCII))
                .array();
    }

    /// A PNG file that announces a size and holds nothing.
    static byte[] pngOf(int width, int height) {
        var header =
                ByteBuffer.allocate(13)
                        .putInt(width)
                        .putInt(height)
                        .put(new byte[] {8, 2, 0, 0, 0})
                        .array();
        return joined(
                new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'},
                chunk("IHDR", header),
                chunk("IDAT", new byte[] {0x78, (byte) 0x9C, 3, 0, 0, 0, 0, 1}),
                chunk("IEND", new byte[0]));
    }

    /// A JPEG file whose header announces another size than it has.
    static byte[] jpegOf(int width, int height) {
        byte[] file = file(halves(16, 16), "jpg");
        for (int i = 2; i < file.length - 9; i++) {
            if (file[i] == (byte) 0xFF && file[i + 1] == (byte) 0xC0) {
                ByteBuffer.wrap(file)
                        .putShort(i + 5, (short) height)
                        .putShort(i + 7, (short) width);
                return file;
            }
        }
        throw new IllegalStateException("no frame in the JPEG file");
    }

    /// A WebP file that announces a small canvas around an image of another size.
    static byte[] webpHiding(int width, int height) {
        byte[] file = webp("lossy");
        for (int i = 12; i < file.length - 18; i++) {
            if (file[i] == 'V' && file[i + 1] == 'P' && file[i + 2] == '8' && file[i + 3] == ' ') {
                ByteBuffer.wrap(file)
                        .order(ByteOrder.LITTLE_ENDIAN)
                        .putShort(i + 14, (short) width)
                        .putShort(i + 16, (short) height);
                return file;
            }
        }
        throw new IllegalStateException("no image in the WebP file");
    }

    private static byte[] chunk(String name, byte[] content) {
        byte[] named = joined(name.getBytes(StandardCharsets.US_ASCII), content);
        var crc = new CRC32();
        crc.update(named);
        return ByteBuffer.allocate(named.length + 8)
                .putInt(content.length)
                .put(named)
                .putInt((int) crc.getValue())
                .array();
    }

    private static byte[] joined(byte[]... parts) {
        var joined = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            joined.writeBytes(part);
        }
        return joined.toByteArray();
    }
}
