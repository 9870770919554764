package quebec.esja.files;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/// Pixels written anew at the sizes of their use. Nothing of the file they came from is written but the pixels.
final class Renditions {

    /// The most bytes for each pixel of the square: 41 kB, 256 kB and 1 MB for pictures.
    private static final double BYTES_PER_PIXEL = 0.4;

    private static final float BEST = 0.85f;
    private static final float LEAST = 0.45f;
    private static final float STEP = 0.1f;

    private Renditions() {}

    static List<Rendition> of(
            BufferedImage image, Orientation orientation, ImageFormat from, ImageUse use)
            throws IOException {
        List<Integer> sides = use.sides();
        BufferedImage largest = orientation.upright(fitted(image, sides.getLast(), true));
        boolean through = showsThrough(largest);
        List<Rendition> renditions = new ArrayList<>();
        BufferedImage current = through ? largest : onWhite(largest);
        int longest = Math.max(current.getWidth(), current.getHeight());
        for (int i = sides.size() - 1; i >= 0; i--) {
            boolean enough = i > 0 && longest <= sides.get(i - 1);
            if (!enough) {
                current = fitted(current, sides.get(i), through);
                renditions.add(written(current, sides.get(i), through, from, use));
            }
        }
        Collections.reverse(renditions);
        return renditions;
    }

    private static Rendition written(
            BufferedImage image, int side, boolean through, ImageFormat from, ImageUse use)
            throws IOException {
        int most = (int) (BYTES_PER_PIXEL * side * side);
        return switch (use) {
            case EMBLEM -> png(image, side, most);
            case PICTURE -> {
                if (through) {
                    yield png(image, side, most);
                }
                Rendition photo = jpeg(image, side, most);
                yield from == ImageFormat.PNG ? lighter(photo, png(image, side)) : photo;
            }
        };
    }

    /// A drawing is lighter and crisper as PNG, a photograph as JPEG.
    private static Rendition lighter(Rendition one, Rendition other) {
        return other.content().length < one.content().length ? other : one;
    }

    /// One that stays too heavy is made smaller until it is not: PNG has no other way.
    private static Rendition png(BufferedImage image, int side, int most) throws IOException {
        Rendition written = png(image, side);
        BufferedImage current = image;
        while (written.content().length > most) {
            current =
                    fitted(
                            current,
                            Math.max(current.getWidth(), current.getHeight()) * 3 / 4,
                            true);
            written = png(current, side);
        }
        return written;
    }

    private static Rendition png(BufferedImage image, int side) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        ImageIO.write(image, "png", file);
        return new Rendition(
                side, image.getWidth(), image.getHeight(), "image/png", file.toByteArray());
    }

    private static Rendition jpeg(BufferedImage image, int side, int most) throws IOException {
        byte[] file = jpeg(image, BEST);
        for (float quality = BEST - STEP; file.length > most && quality >= LEAST; quality -= STEP) {
            file = jpeg(image, quality);
        }
        return file.length <= most
                ? new Rendition(side, image.getWidth(), image.getHeight(), "image/jpeg", file)
                : jpeg(
                        fitted(image, Math.max(image.getWidth(), image.getHeight()) * 3 / 4, false),
                        side,
                        most);
    }

    private static byte[] jpeg(BufferedImage image, float quality) throws IOException {
        ImageWriter writer =
                ImageIO.getImageWriters(ImageTypeSpecifier.createFromRenderedImage(image), "jpeg")
                        .next();
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (var out = new MemoryCacheImageOutputStream(file)) {
            ImageWriteParam param = writer.getDefaultWriteParam();
            param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            param.setCompressionQuality(quality);
            param.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
            writer.setOutput(out);
            writer.write(null, new IIOImage(image, null, null), param);
        } finally {
            writer.dispose();
        }
        return file.toByteArray();
    }

    /// The image made to fit a square, by halves so that no pixel is skipped; as it is when it fits.
    private static BufferedImage fitted(BufferedImage image, int side, boolean through) {
        double scale = Math.min(1, (double) side / Math.max(image.getWidth(), image.getHeight()));
        int width = Math.max(1, (int) Math.round(image.getWidth() * scale));
        int height = Math.max(1, (int) Math.round(image.getHeight() * scale));
        BufferedImage current = image;
        while (current.getWidth() >= 2 * width && current.getHeight() >= 2 * height) {
            current = drawn(current, current.getWidth() / 2, current.getHeight() / 2, through);
        }
        return drawn(current, width, height, through);
    }

    private static BufferedImage drawn(
            BufferedImage image, int width, int height, boolean through) {
        BufferedImage drawn = new BufferedImage(width, height, type(through));
        Graphics2D graphics = drawn.createGraphics();
        graphics.setRenderingHint(
                RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        graphics.setRenderingHint(
                RenderingHints.KEY_RENDERING, RenderingHints.VALUE_RENDER_QUALITY);
        graphics.drawImage(image, 0, 0, width, height, null);
        graphics.dispose();
        return drawn;
    }

    private static BufferedImage onWhite(BufferedImage image) {
        BufferedImage paper = new BufferedImage(image.getWidth(), image.getHeight(), type(false));
        Graphics2D graphics = paper.createGraphics();
        graphics.drawImage(image, 0, 0, Color.WHITE, null);
        graphics.dispose();
        return paper;
    }

    private static int type(boolean through) {
        return through ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB;
    }

    private static boolean showsThrough(BufferedImage image) {
        int[] row = new int[image.getWidth()];
        for (int y = 0; y < image.getHeight(); y++) {
            image.getRGB(0, y, row.length, 1, row, 0, row.length);
            for (int pixel : row) {
                if (pixel >>> 24 != 0xFF) {
                    return true;
                }
            }
        }
        return false;
    }
}
