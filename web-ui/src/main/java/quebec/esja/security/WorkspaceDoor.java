package quebec.esja.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;
import quebec.esja.security.Access.Decision;

/// Answers for the pages of the workspace before any view is made, so that one that is not there for this person is 404 from its
/// first byte. Moving from view to view inside the page is decided again, by the same [Access], in the workspace itself.
final class WorkspaceDoor extends OncePerRequestFilter {

    private final Access access;

    WorkspaceDoor(Access access) {
        this.access = access;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var person =
                Optional.ofNullable(SecurityContextHolder.getContext().getAuthentication())
                        .flatMap(Person::of);
        if (person.isEmpty() || !isPage(request)) {
            chain.doFilter(request, response);
            return;
        }
        switch (access.decide(path(request), person.get())) {
            case Decision.Granted _ -> chain.doFilter(request, response);
            case Decision.NotFound _ -> response.sendError(HttpServletResponse.SC_NOT_FOUND);
            case Decision.WrongPart _ -> response.sendError(HttpServletResponse.SC_FORBIDDEN);
            case Decision.Suspended _ ->
                    response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        }
    }

    /// Vaadin's own requests carry `v-r` or live under its resource folder; everything else that is read is a page.
    private static boolean isPage(HttpServletRequest request) {
        return request.getMethod().equals("GET")
                && request.getParameter("v-r") == null
                && !request.getRequestURI().startsWith("/app/VAADIN/");
    }

    private static String path(HttpServletRequest request) {
        var path = request.getRequestURI();
        return path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    }
}
