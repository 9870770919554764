package quebec.esja.doors;

import java.util.List;
import java.util.Optional;
import quebec.esja.kernel.Slug;

/// Finds the Pôles of the registry; answers from memory, no more than a few seconds old.
public interface PoleFronts {

    /// The Pôle of that slug, whatever its standing.
    Optional<PoleFront> find(Slug slug);

    /// Every Pôle that is open to visitors, in alphabetical order of name.
    List<PoleFront> published();
}
