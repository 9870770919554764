package quebec.esja.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.web.filter.OncePerRequestFilter;
import quebec.esja.security.Access.Decision;

/// Answers for the addresses of the workspace before any view is made: a session that is over elsewhere is over here, and a page
/// that is not there for this person is 404 from its first byte. Moving from view to view inside the page is decided again, by the
/// same [Access], in the workspace itself.
final class WorkspaceDoor extends OncePerRequestFilter {

    private final Access access;
    private final EndedSessions ended;

    WorkspaceDoor(Access access, EndedSessions ended) {
        this.access = access;
        this.ended = ended;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        var person = Optional.ofNullable(authentication).flatMap(Person::of);
        if (authentication == null || person.isEmpty()) {
            chain.doFilter(request, response);
            return;
        }
        if (identitySession(authentication).filter(ended::hasEnded).isPresent()) {
            signOutHere(request, response);
            return;
        }
        if (!isPage(request)) {
            chain.doFilter(request, response);
            return;
        }
        switch (access.decide(path(request), person.get())) {
            case Decision.Granted _ -> chain.doFilter(request, response);
            case Decision.NotFound _ -> response.sendError(HttpServletResponse.SC_NOT_FOUND);
            case Decision.WrongPart _ -> response.sendError(HttpServletResponse.SC_FORBIDDEN);
            case Decision.Suspended _ -> response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        }
    }

    private static void signOutHere(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
        SecurityContextHolder.clearContext();
        if (isPage(request)) {
            response.sendRedirect("/app");
        } else {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        }
    }

    /// Vaadin's own requests carry `v-r` or live under its resource folder; everything else that is read is a page.
    private static boolean isPage(HttpServletRequest request) {
        var path = request.getRequestURI();
        return request.getMethod().equals("GET")
                && request.getParameter("v-r") == null
                && !path.startsWith("/app/VAADIN/");
    }

    private static String path(HttpServletRequest request) {
        var path = request.getRequestURI();
        return path.length() > 1 && path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    }

    private static Optional<String> identitySession(Authentication authentication) {
        return authentication.getPrincipal() instanceof OidcUser user
                ? Optional.ofNullable(user.getClaimAsString("sid"))
                : Optional.empty();
    }
}
