package quebec.esja.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.server.PathContainer;
import org.springframework.security.web.header.HeaderWriter;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;
import quebec.esja.settings.Settings;

/// The content security policy of the public site: everything from us, nothing inline, no frame but for the widget, which
/// others may frame and which the page on how to frame it shows.
final class SitePolicy implements HeaderWriter {

    private static final PathPattern WIDGET =
            PathPatternParser.defaultInstance.parse("/{pole}/widget");

    private static final PathPattern INSTALL =
            PathPatternParser.defaultInstance.parse("/{pole}/widget/installer");

    private final String policy;

    SitePolicy(Settings settings) {
        this.policy =
                "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; img-src 'self' data:; "
                        + "font-src 'self'; form-action 'self'; base-uri 'none'; manifest-src 'self'"
                        + (settings.secure() ? "; upgrade-insecure-requests" : "");
    }

    @Override
    public void writeHeaders(HttpServletRequest request, HttpServletResponse response) {
        var path = PathContainer.parsePath(request.getRequestURI());
        var widget = WIDGET.matches(path);
        response.setHeader(
                "Content-Security-Policy",
                policy
                        + (INSTALL.matches(path) ? "; frame-src 'self'" : "")
                        + "; frame-ancestors "
                        + (widget ? "*" : "'none'"));
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        response.setHeader(
                "Permissions-Policy",
                "camera=(), geolocation=(), microphone=(), payment=(), usb=()");
        if (!widget) {
            response.setHeader("X-Frame-Options", "DENY");
        }
    }
}
