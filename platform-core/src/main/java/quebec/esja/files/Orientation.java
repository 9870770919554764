package quebec.esja.files;

import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// How a camera was held (EXIF 2.32, tag 274), so that the image stands upright once that note is gone.
///
/// @param mirrored left and right are exchanged, before turning
/// @param quarters clockwise turns that set it upright, 0 to 3
record Orientation(boolean mirrored, int quarters) {

    static final Orientation UPRIGHT = new Orientation(false, 0);

    private static final int TAG = 0x0112;
    private static final int TYPE_SHORT = 3;
    private static final int ENTRY = 12;
    private static final byte[] JPEG_EXIF = "Exif\0\0".getBytes(StandardCharsets.US_ASCII);
    private static final int PNG_HEADER = 8;
    private static final int PNG_AROUND = 12;

    /// What a file says, or upright when it says nothing that can be read.
    static Orientation of(byte[] file, ImageFormat format) {
        Optional<ByteBuffer> exif =
                switch (format) {
                    case PNG -> ofPng(ByteBuffer.wrap(file));
                    case JPEG -> ofJpeg(ByteBuffer.wrap(file));
                    case WEBP -> new WebpChunks(file).exif().map(Orientation::withoutPreamble);
                };
        return exif.map(Orientation::told).map(Orientation::ofTag).orElse(UPRIGHT);
    }

    private static Orientation ofTag(int tag) {
        return switch (tag) {
            case 2 -> new Orientation(true, 0);
            case 3 -> new Orientation(false, 2);
            case 4 -> new Orientation(true, 2);
            case 5 -> new Orientation(true, 3);
            case 6 -> new Orientation(false, 1);
            case 7 -> new Orientation(true, 1);
            case 8 -> new Orientation(false, 3);
            default -> UPRIGHT;
        };
    }

    /// The marker segments of a JPEG file up to its image; EXIF is the APP1 that begins with its name.
    private static Optional<ByteBuffer> ofJpeg(ByteBuffer file) {
        file.position(2);
        while (file.remaining() >= 4) {
            int marker = Short.toUnsignedInt(file.getShort());
            int length = Short.toUnsignedInt(file.getShort()) - 2;
            if (marker == 0xFFDA
                    || marker >>> 8 != 0xFF
                    || length < 0
                    || length > file.remaining()) {
                return Optional.empty();
            }
            ByteBuffer segment = file.slice(file.position(), length);
            if (marker == 0xFFE1 && begins(segment)) {
                return Optional.of(withoutPreamble(segment));
            }
            file.position(file.position() + length);
        }
        return Optional.empty();
    }

    private static Optional<ByteBuffer> ofPng(ByteBuffer file) {
        file.position(PNG_HEADER);
        while (file.remaining() >= PNG_AROUND) {
            int length = file.getInt();
            int name = file.getInt();
            if (length < 0 || length > file.remaining() - 4) {
                return Optional.empty();
            }
            if (name == 0x65584966) { // eXIf
                return Optional.of(file.slice(file.position(), length));
            }
            file.position(file.position() + length + 4);
        }
        return Optional.empty();
    }

    private static ByteBuffer withoutPreamble(ByteBuffer segment) {
        return begins(segment)
                ? segment.slice(JPEG_EXIF.length, segment.limit() - JPEG_EXIF.length)
                : segment;
    }

    private static boolean begins(ByteBuffer segment) {
        return segment.limit() >= JPEG_EXIF.length
                && segment.slice(0, JPEG_EXIF.length).equals(ByteBuffer.wrap(JPEG_EXIF));
    }

    /// The tag in the first directory of a TIFF block; 1 when it is not there.
    private static int told(ByteBuffer tiff) {
        if (tiff.limit() < 8) {
            return 1;
        }
        tiff.order(tiff.getShort(0) == 0x4949 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        long directory = Integer.toUnsignedLong(tiff.getInt(4));
        if (directory > tiff.limit() - 2) {
            return 1;
        }
        int first = Math.toIntExact(directory);
        int entries = Short.toUnsignedInt(tiff.getShort(first));
        for (int i = 0; i < entries; i++) {
            int entry = first + 2 + i * ENTRY;
            if (entry + ENTRY > tiff.limit()) {
                return 1;
            }
            if (Short.toUnsignedInt(tiff.getShort(entry)) == TAG
                    && tiff.getShort(entry + 2) == TYPE_SHORT) {
                return Short.toUnsignedInt(tiff.getShort(entry + 8));
            }
        }
        return 1;
    }

    /// The image set upright.
    BufferedImage upright(BufferedImage image) {
        if (equals(UPRIGHT)) {
            return image;
        }
        boolean turned = quarters % 2 == 1;
        int width = turned ? image.getHeight() : image.getWidth();
        int height = turned ? image.getWidth() : image.getHeight();
        AffineTransform way = AffineTransform.getTranslateInstance(width / 2.0, height / 2.0);
        way.quadrantRotate(quarters);
        way.scale(mirrored ? -1 : 1, 1);
        way.translate(-image.getWidth() / 2.0, -image.getHeight() / 2.0);
        BufferedImage upright = new BufferedImage(width, height, image.getType());
        var graphics = upright.createGraphics();
        graphics.drawImage(image, way, null);
        graphics.dispose();
        return upright;
    }
}
