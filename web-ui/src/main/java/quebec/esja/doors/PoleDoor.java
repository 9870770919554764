package quebec.esja.doors;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.filter.OncePerRequestFilter;
import quebec.esja.Route;
import quebec.esja.Route.Surface;
import quebec.esja.SiteMap;
import quebec.esja.kernel.Slug;
import quebec.esja.messaging.MailLinks;
import quebec.esja.tenancy.TenantScope;

/// Binds the Pôle of the address around everything that answers it. A Pôle that is not there is 404; so is one that is not
/// published yet, with a page that says so, except for those who may see it before; a suspended one is 503. The workspace has its own door, because there the person's part counts too.
public final class PoleDoor extends OncePerRequestFilter {

    private static final String ATTRIBUTE = PoleDoor.class.getName();
    private static final String ANSWER = SiteMap.ANSWER.substring(0, SiteMap.ANSWER.indexOf('{'));

    private final PoleFronts poles;
    private final Previews previews;

    public PoleDoor(PoleFronts poles, Previews previews) {
        this.poles = poles;
        this.previews = previews;
    }

    /// The Pôle of a request that came through the door; none on a page of the province.
    public static Optional<PoleFront> pole(HttpServletRequest request) {
        return request.getAttribute(ATTRIBUTE) instanceof PoleFront pole
                ? Optional.of(pole)
                : Optional.empty();
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var path = request.getRequestURI();
        if (path.startsWith(ANSWER)) {
            answer(path, request, response, chain);
            return;
        }
        var route = SiteMap.route(path).filter(Route::tenantBound).orElse(null);
        if (route == null || route.surface() == Surface.WORKSPACE) {
            chain.doFilter(request, response);
            return;
        }
        var pole = SiteMap.pole(route, path).flatMap(Slug::parse).flatMap(poles::find).orElse(null);
        enter(pole, request, response, chain);
    }

    /// A link from a mail names its Pôle itself, even one that is not published yet; one that names none is told so by its page.
    private void answer(
            String path,
            HttpServletRequest request,
            HttpServletResponse response,
            FilterChain chain)
            throws ServletException, IOException {
        var pole =
                MailLinks.poleOf(path.substring(ANSWER.length())).flatMap(poles::find).orElse(null);
        if (pole == null) {
            chain.doFilter(request, response);
            return;
        }
        request.setAttribute(ATTRIBUTE, pole);
        if (pole.standing() == PoleFront.Standing.SUSPENDED) {
            response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
            return;
        }
        bound(pole, request, response, chain);
    }

    private void enter(
            @Nullable PoleFront pole,
            HttpServletRequest request,
            HttpServletResponse response,
            FilterChain chain)
            throws ServletException, IOException {
        if (pole == null) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        request.setAttribute(ATTRIBUTE, pole);
        switch (pole.standing()) {
            case PUBLISHED -> bound(pole, request, response, chain);
            case PREPARING -> {
                if (previews.allows(request, pole)) {
                    bound(pole, request, new PrivateResponse(response), chain);
                } else {
                    response.sendError(HttpServletResponse.SC_NOT_FOUND);
                }
            }
            case SUSPENDED -> response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        }
    }

    private static void bound(
            PoleFront pole,
            HttpServletRequest request,
            HttpServletResponse response,
            FilterChain chain)
            throws ServletException, IOException {
        var failure =
                TenantScope.call(
                        pole.tenant(),
                        () -> {
                            try {
                                chain.doFilter(request, response);
                                return Optional.<Exception>empty();
                            } catch (IOException | ServletException e) {
                                return Optional.of(e);
                            }
                        });
        rethrow(failure);
    }

    private static void rethrow(Optional<? extends Exception> failure)
            throws ServletException, IOException {
        switch (failure.orElse(null)) {
            case null -> {}
            case IOException e -> throw e;
            case ServletException e -> throw e;
            case Exception e -> throw new ServletException(e);
        }
    }
}
