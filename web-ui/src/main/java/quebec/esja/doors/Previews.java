package quebec.esja.doors;

import jakarta.servlet.http.HttpServletRequest;

/// Tells who may see a Pôle before it opens to visitors.
@FunctionalInterface
public interface Previews {

    /// Nobody, for faces where a Pôle that is not published does not exist.
    Previews NOBODY = (_, _) -> false;

    boolean allows(HttpServletRequest request, PoleFront pole);
}
