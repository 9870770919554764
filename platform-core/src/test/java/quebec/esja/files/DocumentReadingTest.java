package quebec.esja.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DocumentReadingTest {

    private static final String BODY = "%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\n";

    private static byte[] pdf(String body, String end) {
        return (body + end).getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] sound() {
        return pdf(
                BODY,
                "xref\n0 1\n0000000000 65535 f \ntrailer\n<< /Root 1 0 R >>\nstartxref\n"
                        + BODY.length()
                        + "\n%%EOF\n");
    }

    static Stream<Named<DocumentReading.Accepted>> documents() {
        var image = SampleImages.halves(40, 30);
        var stream = BODY + "7 0 obj\n<< /Type /XRef >>\nstream\nendstream\nendobj\n";
        return Stream.of(
                Named.of("PDF", new DocumentReading.Accepted("application/pdf", sound())),
                Named.of(
                        "PDF whose table is a stream",
                        new DocumentReading.Accepted(
                                "application/pdf",
                                pdf(stream, "startxref\n" + BODY.length() + "\n%%EOF"))),
                Named.of(
                        "PNG",
                        new DocumentReading.Accepted("image/png", SampleImages.file(image, "png"))),
                Named.of(
                        "JPEG",
                        new DocumentReading.Accepted(
                                "image/jpeg", SampleImages.file(image, "jpg"))));
    }

    @ParameterizedTest
    @MethodSource("documents")
    void keepsADocumentToTheByte(DocumentReading.Accepted document) {
        assertThat(DocumentReading.read(document.content())).isEqualTo(document);
    }

    static Stream<Named<byte[]>> others() {
        return Stream.of(
                Named.of("nothing", new byte[0]),
                Named.of(
                        "a page",
                        "<html><script>alert(1)</script>".getBytes(StandardCharsets.UTF_8)),
                Named.of("a program", new byte[] {'M', 'Z', 0, 0}),
                Named.of("an archive", new byte[] {'P', 'K', 3, 4}),
                Named.of("the beginning of a PDF", pdf(BODY, "")),
                Named.of("a PDF cut short", Arrays.copyOf(sound(), sound().length - 12)),
                Named.of("a PDF whose end leads nowhere", pdf(BODY, "startxref\n999999999\n%%EOF")),
                Named.of("a PDF whose end leads astray", pdf(BODY, "startxref\n3\n%%EOF")),
                Named.of(
                        "a page with the name of a PDF inside",
                        pdf("<html>", new String(sound(), StandardCharsets.ISO_8859_1))),
                Named.of(
                        "a PDF with a page after it",
                        pdf(
                                new String(sound(), StandardCharsets.ISO_8859_1),
                                "<script>alert(1)</script>")),
                Named.of("WebP", SampleImages.webp("lossy")),
                Named.of(
                        "a PNG signature alone",
                        new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0}),
                Named.of(
                        "a JPEG beginning",
                        new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, 0, 0}));
    }

    @ParameterizedTest
    @MethodSource("others")
    void refusesWhatIsNotAWholeDocument(byte[] upload) {
        assertThat(DocumentReading.read(upload)).isEqualTo(new DocumentReading.NotADocument());
    }

    @Test
    void refusesMoreThanTwentyMegabytes() {
        assertThat(DocumentReading.read(new byte[DocumentReading.LARGEST_BYTES + 1]))
                .isEqualTo(new DocumentReading.TooHeavy());
    }
}
