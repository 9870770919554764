package quebec.esja.doors;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ServletRequestPathUtils;
import quebec.esja.Route.Surface;
import quebec.esja.SiteMap;
import quebec.esja.texts.Language;

/// Takes `/en` off the addresses of English pages, so that every page has one route whatever its language. The language is the
/// address, never a cookie or a header: a page is the same for everyone who opens it. A slash at the end is taken off as well.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
final class LanguageDoor extends OncePerRequestFilter {

    private static final String PREFIX = "/" + SiteMap.ENGLISH;
    private static final Set<String> WITHOUT_LANGUAGE =
            Set.of("/robots.txt", "/sitemap.xml", "/widget.js");

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var path = request.getRequestURI();
        if (path.equals(PREFIX)) {
            moveTo(PREFIX + "/", request, response);
        } else if (path.startsWith(PREFIX + "/")) {
            RequestLanguage.set(request, Language.ENGLISH);
            pass(path.substring(PREFIX.length()), request, response, chain);
        } else if (isPageWithSlash(path)) {
            moveTo(withoutSlash(path), request, response);
        } else {
            chain.doFilter(request, response);
        }
    }

    private static void pass(
            String path,
            HttpServletRequest request,
            HttpServletResponse response,
            FilterChain chain)
            throws ServletException, IOException {
        if (isPageWithSlash(path)) {
            moveTo(PREFIX + withoutSlash(path), request, response);
        } else if (isPage(path)) {
            chain.doFilter(new WithoutLanguage(request, path), response);
        } else {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    /// Files speak a language as well, but for those of the whole site.
    private static boolean isPage(String path) {
        return SiteMap.route(path)
                .filter(route -> route.surface() == Surface.SITE)
                .filter(route -> !WITHOUT_LANGUAGE.contains(route.pattern()))
                .isPresent();
    }

    private static boolean isPageWithSlash(String path) {
        return path.length() > 1
                && path.endsWith("/")
                && !path.startsWith("//")
                && isPage(withoutSlash(path));
    }

    private static String withoutSlash(String path) {
        return path.substring(0, path.length() - 1);
    }

    private static void moveTo(
            String path, HttpServletRequest request, HttpServletResponse response) {
        var query = request.getQueryString();
        response.setStatus(HttpServletResponse.SC_MOVED_PERMANENTLY);
        response.setHeader("Location", query == null ? path : path + "?" + query);
    }

    /// The request as it would be in French; what Spring had parsed of the first address is forgotten.
    private static final class WithoutLanguage extends HttpServletRequestWrapper {

        private final String path;

        WithoutLanguage(HttpServletRequest request, String path) {
            super(request);
            this.path = path;
            request.removeAttribute(ServletRequestPathUtils.PATH_ATTRIBUTE);
        }

        @Override
        public String getRequestURI() {
            return path;
        }

        @Override
        public String getServletPath() {
            return path;
        }
    }
}
