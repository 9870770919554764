package quebec.esja;

import java.util.Set;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/// One address of the application.
///
/// @param pattern  path as Spring writes it; `{pole}` stands for the slug of a Pôle. English pages of the site have the same path
///                 behind `/en`, which is not repeated here
/// @param surface  which of the four faces answers
/// @param audience who may come
public record Route(String pattern, Surface surface, Audience audience) {

    /// The segment that names the Pôle.
    public static final String POLE = "{pole}";

    /// The faces of the application, each with its own security chain but the last, which shares the site's.
    public enum Surface {
        SITE,
        WORKSPACE,
        API,
        PLATFORM
    }

    /// Who may come to an address.
    public sealed interface Audience {

        /// Anyone, signed in or not.
        record Everyone() implements Audience {}

        /// Anyone with an account, whatever the part they play.
        record SignedIn() implements Audience {}

        /// Those who play one of these parts, in the Pôle of the address when the part is played in a Pôle.
        record Holders(Set<Role> roles) implements Audience {
            public Holders {
                roles = Set.copyOf(roles);
            }
        }
    }

    /// Whether the address belongs to one Pôle.
    public boolean tenantBound() {
        return pattern.contains(POLE);
    }

    /// The pattern, ready to match.
    public PathPattern parsed() {
        return PathPatternParser.defaultInstance.parse(pattern);
    }

    /// Whether that path, without context path and without `/en`, is this route's.
    public boolean matches(String path) {
        return parsed().matches(PathContainer.parsePath(path));
    }
}
