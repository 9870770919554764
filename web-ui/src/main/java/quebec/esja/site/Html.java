package quebec.esja.site;

import gg.jte.models.runtime.JteModel;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.servlet.View;

/// A page, as a controller returns it: a typed template, how it is answered, and how long it may be kept.
///
/// @param fresh how long a shared cache may give it out without asking; none when it must not be kept at all
public record Html(JteModel template, HttpStatusCode status, Optional<Duration> fresh)
        implements View {

    private static final String TYPE = "text/html;charset=UTF-8";

    /// A page anyone may keep for a minute, and ask again by its digest.
    public static Html of(JteModel template) {
        return new Html(template, HttpStatus.OK, Optional.of(Duration.ofMinutes(1)));
    }

    /// A page for one visitor and one moment: a form, an error, an answer.
    public static Html once(JteModel template) {
        return new Html(template, HttpStatus.OK, Optional.empty());
    }

    public Html keptFor(Duration duration) {
        return new Html(template, status, Optional.of(duration));
    }

    /// The same page with another status, such as 422 for a form that has something wrong.
    public Html with(HttpStatusCode other) {
        return new Html(template, other, fresh);
    }

    @Override
    public String getContentType() {
        return TYPE;
    }

    @Override
    public void render(
            @Nullable Map<String, ?> model,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        var output = new Utf8ByteOutput();
        template.render(output);
        var body = output.toByteArray();
        response.setStatus(status.value());
        response.setContentType(TYPE);
        response.setHeader(HttpHeaders.CACHE_CONTROL, cacheControl().getHeaderValue());
        if (fresh.isPresent()
                && new ServletWebRequest(request, response).checkNotModified(digest(body))) {
            return;
        }
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    private CacheControl cacheControl() {
        return fresh.map(duration -> CacheControl.maxAge(duration).cachePublic())
                .orElseGet(CacheControl::noStore);
    }

    /// A weak digest: a strong one would keep the server from compressing the page.
    private static String digest(byte[] body) {
        var sum = new CRC32C();
        sum.update(body);
        return "W/\"%x-%x\"".formatted(sum.getValue(), body.length);
    }
}
