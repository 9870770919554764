package quebec.esja;

import static quebec.esja.Role.BUYER_MANAGER;
import static quebec.esja.Role.BUYER_MEMBER;
import static quebec.esja.Role.COACH;
import static quebec.esja.Role.PARTNER;
import static quebec.esja.Role.POLE_ADMIN;
import static quebec.esja.Role.POLE_AGENT;
import static quebec.esja.Role.SUPPLIER_MANAGER;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import quebec.esja.Route.Audience;
import quebec.esja.Route.Surface;

/// Every address this application answers. What is not here is answered by 404: security, the doors that bind a Pôle, the
/// reserved slugs, the workspace's menu and the access tests all derive from this list.
public final class SiteMap {

    /// One line per address, grouped by surface, in alphabetical order.
    public static final List<Route> ROUTES =
            List.of(
                    // Site
                    site("/"),
                    site("/{pole}"),
                    site("/{pole}/accessibilite"),
                    site("/robots.txt"),

                    // Workspace
                    signedIn("/app"),
                    workspace(
                            "/app/{pole}",
                            POLE_ADMIN,
                            POLE_AGENT,
                            COACH,
                            PARTNER,
                            SUPPLIER_MANAGER,
                            BUYER_MANAGER,
                            BUYER_MEMBER),

                    // Platform
                    platform("/assets/**"),
                    platform("/dev/mail"),
                    platform("/dev/mail/{mail}"),
                    platform("/dev/style"),
                    platform("/logout/connect/back-channel/keycloak"));

    /// The path of the language that is not the first.
    public static final String ENGLISH = "en";

    private static final List<PathPattern> SPECIFIC_FIRST =
            ROUTES.stream().map(Route::parsed).sorted(PathPattern.SPECIFICITY_COMPARATOR).toList();

    private SiteMap() {}

    /// The route of a path, the most specific one when several fit. The path has neither context path nor `/en`.
    public static Optional<Route> route(String path) {
        var parsed = PathContainer.parsePath(path);
        return SPECIFIC_FIRST.stream()
                .filter(pattern -> pattern.matches(parsed))
                .findFirst()
                .flatMap(pattern -> ofPattern(pattern.getPatternString()));
    }

    /// The route written with exactly that pattern.
    public static Optional<Route> ofPattern(String pattern) {
        return ROUTES.stream().filter(route -> route.pattern().equals(pattern)).findFirst();
    }

    /// The slug of the Pôle in a path of that route; none for a route that is not bound to a Pôle.
    public static Optional<String> pole(Route route, String path) {
        var match = route.parsed().matchAndExtract(PathContainer.parsePath(path));
        return match == null ? Optional.empty() : Optional.ofNullable(match.getUriVariables().get("pole"));
    }

    /// Words no Pôle may take as its slug, because an address begins with them, in the site or in the workspace.
    public static Set<String> reservedSlugs() {
        var words = new TreeSet<>(Comparator.<String>naturalOrder());
        words.add(ENGLISH);
        words.add("fr");
        ROUTES.forEach(
                route ->
                        Stream.of(segment(route, 0), segment(route, 1).filter(_ -> route.pattern().startsWith("/app/")))
                                .flatMap(Optional::stream)
                                .forEach(words::add));
        return words;
    }

    private static Optional<String> segment(Route route, int index) {
        return Arrays.stream(route.pattern().substring(1).split("/", -1))
                .skip(index)
                .findFirst()
                .filter(word -> !word.isEmpty() && !word.contains("{") && !word.contains("*"));
    }

    private static Route site(String pattern) {
        return new Route(pattern, Surface.SITE, new Audience.Everyone());
    }

    private static Route platform(String pattern) {
        return new Route(pattern, Surface.PLATFORM, new Audience.Everyone());
    }

    private static Route signedIn(String pattern) {
        return new Route(pattern, Surface.WORKSPACE, new Audience.SignedIn());
    }

    private static Route workspace(String pattern, Role first, Role... others) {
        return new Route(pattern, Surface.WORKSPACE, holders(first, others));
    }

    private static Audience holders(Role first, Role... others) {
        return new Audience.Holders(
                Stream.concat(Stream.of(first), Arrays.stream(others)).collect(Collectors.toSet()));
    }
}
