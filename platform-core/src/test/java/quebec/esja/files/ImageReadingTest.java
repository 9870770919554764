package quebec.esja.files;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ImageReadingTest {

    @Test
    void keepsAPictureAtThreeSizesAndNeverEnlargesIt() throws IOException {
        assertThat(sizes(SampleImages.file(SampleImages.halves(4000, 3000), "jpg")))
                .containsExactly("320: 320 × 240", "800: 800 × 600", "1600: 1600 × 1200");
        assertThat(sizes(SampleImages.file(SampleImages.halves(300, 900), "jpg")))
                .containsExactly("320: 107 × 320", "800: 267 × 800", "1600: 300 × 900");
        assertThat(sizes(SampleImages.file(SampleImages.halves(200, 100), "png")))
                .containsExactly("320: 200 × 100");
    }

    @Test
    void readsWebpWithWhatShowsThrough() throws IOException {
        var opaque = accepted(SampleImages.webp("lossy"), ImageUse.PICTURE).largest();
        assertThat(opaque.contentType()).isEqualTo("image/jpeg");
        assertRed(image(opaque), 6, 16);

        var through = accepted(SampleImages.webp("lossless"), ImageUse.PICTURE).largest();
        assertThat(through.contentType()).isEqualTo("image/png");
        assertThat(image(through).getRGB(40, 16) >>> 24).isZero();
        assertThat(image(through).getRGB(6, 16) >>> 24).isEqualTo(0xFF);
    }

    @Test
    void keepsADrawingAsPngAndAPhotographAsJpeg() {
        var drawing = SampleImages.file(SampleImages.halves(900, 600), "png");
        assertThat(accepted(drawing, ImageUse.PICTURE).largest().contentType())
                .isEqualTo("image/png");
        var photograph =
                SampleImages.file(SampleImages.noise(900, 600, BufferedImage.TYPE_INT_RGB), "png");
        assertThat(accepted(photograph, ImageUse.PICTURE).largest().contentType())
                .isEqualTo("image/jpeg");
    }

    @Test
    void boundsWhatItKeepsWhateverTheImage() {
        for (int type : new int[] {BufferedImage.TYPE_INT_RGB, BufferedImage.TYPE_INT_ARGB}) {
            var noise = SampleImages.file(SampleImages.noise(1500, 1500, type), "png");
            for (var rendition : accepted(noise, ImageUse.PICTURE).renditions()) {
                assertThat(rendition.content().length)
                        .isLessThanOrEqualTo((int) (0.4 * rendition.side() * rendition.side()));
            }
        }
    }

    @Test
    void keepsAnEmblemAsOnePng() {
        var emblem =
                accepted(SampleImages.file(SampleImages.halves(1000, 500), "jpg"), ImageUse.EMBLEM);
        assertThat(emblem.renditions()).hasSize(1);
        assertThat(emblem.largest().contentType()).isEqualTo("image/png");
        assertThat(emblem.largest().width()).isEqualTo(800);
    }

    static Stream<Named<byte[]>> withNotes() {
        var image = SampleImages.halves(64, 32);
        return Stream.of(
                Named.of("JPEG", SampleImages.fromCamera(image, 6)),
                Named.of("PNG", SampleImages.pngWithNotes(image, 6)),
                Named.of("WebP", SampleImages.webpWithNote("lossy", 6)));
    }

    @ParameterizedTest
    @MethodSource("withNotes")
    void leavesNothingOfWhatTheCameraWrote(byte[] upload) {
        assertThat(text(upload)).contains(SampleImages.SECRET);
        for (var use : ImageUse.values()) {
            for (var rendition : accepted(upload, use).renditions()) {
                assertThat(text(rendition.content()))
                        .doesNotContain(
                                SampleImages.SECRET, "Exif", "eXIf", "EXIF", "Comment", "ICC");
            }
        }
    }

    @ParameterizedTest
    @MethodSource("withNotes")
    void setsUprightWhatACameraHeldSideways(byte[] upload) throws IOException {
        var upright = image(accepted(upload, ImageUse.PICTURE).largest());
        assertThat(upright.getHeight()).isGreaterThan(upright.getWidth());
        assertRed(upright, upright.getWidth() / 2, 4);
    }

    @Test
    void knowsTheEightWaysToHoldACamera() throws IOException {
        // where the red left half of the stored image stands once it is upright
        var red = List.of("left", "right", "right", "left", "top", "top", "bottom", "bottom");
        for (int way = 1; way <= 8; way++) {
            var upload = SampleImages.fromCamera(SampleImages.halves(64, 32), way);
            var upright = image(accepted(upload, ImageUse.PICTURE).largest());
            int w = upright.getWidth();
            int h = upright.getHeight();
            switch (red.get(way - 1)) {
                case "left" -> assertRed(upright, 4, h / 2);
                case "right" -> assertRed(upright, w - 5, h / 2);
                case "top" -> assertRed(upright, w / 2, 4);
                default -> assertRed(upright, w / 2, h - 5);
            }
        }
    }

    static Stream<Named<byte[]>> notImages() {
        return Stream.of(
                Named.of("nothing", new byte[0]),
                Named.of("words", "Bonjour".getBytes(StandardCharsets.UTF_8)),
                Named.of(
                        "SVG with a script",
                        "<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>"
                                .getBytes(StandardCharsets.UTF_8)),
                Named.of(
                        "HTML", "<html><script>alert(1)</script>".getBytes(StandardCharsets.UTF_8)),
                Named.of("GIF", SampleImages.file(SampleImages.halves(8, 8), "gif")),
                Named.of("BMP", SampleImages.file(SampleImages.halves(8, 8), "bmp")),
                Named.of("PDF", "%PDF-1.7\n%%EOF".getBytes(StandardCharsets.US_ASCII)),
                Named.of(
                        "a signature alone",
                        new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10}),
                Named.of(
                        "a JPEG beginning",
                        new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, 0, 0}),
                Named.of("a WebP cut short", Arrays.copyOf(SampleImages.webp("lossy"), 30)),
                Named.of("a PNG without pixels", SampleImages.pngOf(64, 64)),
                Named.of("a PNG of no width", SampleImages.pngOf(0, 64)),
                Named.of("a PNG of a negative width", SampleImages.pngOf(-1, 64)));
    }

    @ParameterizedTest
    @MethodSource("notImages")
    void refusesWhatIsNotAnImage(byte[] upload) {
        assertThat(ImageReading.read(upload, ImageUse.PICTURE))
                .isEqualTo(new ImageReading.NotAnImage());
    }

    @Test
    void refusesMoreThanTenMegabytes() {
        assertThat(ImageReading.read(new byte[ImageReading.LARGEST_BYTES + 1], ImageUse.PICTURE))
                .isEqualTo(new ImageReading.TooHeavy());
    }

    static Stream<Named<byte[]>> bombs() {
        return Stream.of(
                Named.of("PNG", SampleImages.pngOf(30_000, 30_000)),
                Named.of(
                        "PNG of the largest size there is",
                        SampleImages.pngOf(Integer.MAX_VALUE, Integer.MAX_VALUE)),
                Named.of("JPEG", SampleImages.jpegOf(30_000, 30_000)),
                Named.of("WebP that hides its size", SampleImages.webpHiding(16_000, 16_000)));
    }

    @ParameterizedTest
    @MethodSource("bombs")
    void refusesThirtyThousandPixelsOnASideWithoutTakingMemory(byte[] upload) {
        ImageReading.read(upload, ImageUse.PICTURE); // the readers are loaded
        var threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();
        var reading = ImageReading.read(upload, ImageUse.PICTURE);
        long taken = threads.getCurrentThreadAllocatedBytes() - before;
        assertThat(reading).isInstanceOf(ImageReading.TooManyPixels.class);
        assertThat(taken).isLessThan(2_000_000);
    }

    @Test
    void neverBreaksOnADamagedFile() {
        for (byte[] sound :
                List.of(
                        SampleImages.fromCamera(SampleImages.halves(64, 32), 6),
                        SampleImages.pngWithNotes(SampleImages.halves(64, 32), 6),
                        SampleImages.webpWithNote("lossless", 6))) {
            for (int at = 0; at < sound.length; at++) {
                byte[] damaged = sound.clone();
                damaged[at] ^= (byte) 0x5A;
                assertThat(ImageReading.read(damaged, ImageUse.PICTURE)).isNotNull();
            }
        }
    }

    @Test
    void readsManyAtOnceWithoutTakingTheMemoryOfAll() throws Exception {
        var upload = SampleImages.file(SampleImages.halves(7000, 5000), "png");
        try (var people = Executors.newFixedThreadPool(12)) {
            var readings =
                    people.invokeAll(
                            IntStream.range(0, 12)
                                    .<java.util.concurrent.Callable<ImageReading>>mapToObj(
                                            _ -> () -> ImageReading.read(upload, ImageUse.PICTURE))
                                    .toList());
            for (var reading : readings) {
                assertThat(reading.get()).isInstanceOf(ImageReading.Accepted.class);
            }
        }
    }

    private static List<String> sizes(byte[] upload) throws IOException {
        var renditions = accepted(upload, ImageUse.PICTURE).renditions();
        for (var rendition : renditions) {
            var image = image(rendition);
            assertThat(image.getWidth()).isEqualTo(rendition.width());
            assertThat(image.getHeight()).isEqualTo(rendition.height());
        }
        return renditions.stream()
                .map(one -> one.side() + ": " + one.width() + " × " + one.height())
                .toList();
    }

    private static ImageReading.Accepted accepted(byte[] upload, ImageUse use) {
        return switch (ImageReading.read(upload, use)) {
            case ImageReading.Accepted accepted -> accepted;
            case ImageReading.TooHeavy _, ImageReading.TooManyPixels _, ImageReading.NotAnImage _ ->
                    throw new AssertionError("refused");
        };
    }

    private static BufferedImage image(Rendition rendition) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(rendition.content()));
    }

    private static void assertRed(BufferedImage image, int x, int y) {
        int pixel = image.getRGB(x, y);
        assertThat(pixel >> 16 & 0xFF).as("red").isGreaterThan(140);
        assertThat(pixel & 0xFF).as("blue").isLessThan(110);
    }

    private static String text(byte[] file) {
        return new String(file, StandardCharsets.ISO_8859_1);
    }
}
