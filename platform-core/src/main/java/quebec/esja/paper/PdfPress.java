package quebec.esja.paper;

import com.openhtmltopdf.extend.FSStream;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;

/// Makes a tagged PDF/UA-1 of a page of XHTML. Nothing is read from outside: images stand in the page, type in this program.
public final class PdfPress {

    private static final float PDF_VERSION = 1.7f;

    private PdfPress() {}

    /// @param placed counts the codes that are on the pages so far: one an enterprise, and one on the cover
    public static byte[] print(String xhtml, AtomicInteger placed) {
        ByteArrayOutputStream pdf = new ByteArrayOutputStream(256 * 1024);
        PdfRendererBuilder builder =
                new PdfRendererBuilder()
                        .usePdfVersion(PDF_VERSION)
                        .usePdfUaAccessibility(true)
                        .withProducer("ÉSJA")
                        .useProtocolsStreamImplementation(
                                address -> {
                                    placed.incrementAndGet();
                                    return new InMemory(QrCode.png(address));
                                },
                                QrCode.SCHEME)
                        .useUnicodeLineBreaker(new LineBreaks())
                        .useReplacementText(Typeface.MISSING)
                        .useExternalResourceAccessControl(
                                (address, _) -> ours(address),
                                ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI)
                        .useExternalResourceAccessControl(
                                (address, _) -> ours(address),
                                ExternalResourceControlPriority.RUN_AFTER_RESOLVING_URI)
                        .withHtmlContent(xhtml, "about:blank")
                        .toStream(pdf);
        for (Typeface.Weight weight : Typeface.WEIGHTS) {
            builder.useFont(weight::open, Typeface.FAMILY, weight.css(), FontStyle.NORMAL, true);
        }
        try {
            builder.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return pdf.toByteArray();
    }

    private static boolean ours(String address) {
        return address.startsWith(Png.ADDRESS) || address.startsWith(QrCode.SCHEME + ":");
    }

    /// What is read instead of an address.
    private record InMemory(byte[] content) implements FSStream {

        @Override
        public InputStream getStream() {
            return new ByteArrayInputStream(content);
        }

        @Override
        public Reader getReader() {
            return new InputStreamReader(getStream(), StandardCharsets.UTF_8);
        }
    }
}
