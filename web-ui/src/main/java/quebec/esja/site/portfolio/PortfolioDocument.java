package quebec.esja.site.portfolio;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.View;

/// A printed portfolio as it is sent: opened in the browser, saved under that name. Search engines get the pages it is made of.
record PortfolioDocument(byte[] pdf, String name) implements View {

    /// What is sent to someone who has the document already: nothing.
    static final View UNCHANGED = (_, _, _) -> {};

    @Override
    public String getContentType() {
        return MediaType.APPLICATION_PDF_VALUE;
    }

    @Override
    public void render(
            @Nullable Map<String, ?> model,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        response.setContentType(MediaType.APPLICATION_PDF_VALUE);
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.inline()
                        .filename(name, StandardCharsets.US_ASCII)
                        .build()
                        .toString());
        response.setHeader("X-Robots-Tag", "noindex");
        response.setContentLength(pdf.length);
        response.getOutputStream().write(pdf);
    }
}
