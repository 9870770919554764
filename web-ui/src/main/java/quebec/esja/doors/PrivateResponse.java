package quebec.esja.doors;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import org.springframework.http.HttpHeaders;

/// An answer that no cache may keep, whatever the page says of itself: visitors must not receive it.
final class PrivateResponse extends HttpServletResponseWrapper {

    private static final String NEVER = "private, no-store";

    PrivateResponse(HttpServletResponse response) {
        super(response);
        super.setHeader(HttpHeaders.CACHE_CONTROL, NEVER);
    }

    @Override
    public void setHeader(String name, String value) {
        super.setHeader(name, kept(name, value));
    }

    @Override
    public void addHeader(String name, String value) {
        if (!HttpHeaders.CACHE_CONTROL.equalsIgnoreCase(name)) {
            super.addHeader(name, value);
        }
    }

    private static String kept(String name, String value) {
        return HttpHeaders.CACHE_CONTROL.equalsIgnoreCase(name) ? NEVER : value;
    }
}
