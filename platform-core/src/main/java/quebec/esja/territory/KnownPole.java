package quebec.esja.territory;

import java.util.Set;

/// A Pôle of Québec as the reference data know it, whether or not it uses the platform.
///
/// @param territories three-digit codes it is thought to serve; empty for a Pôle without territory
/// @param certain     whether the coverage was read in a source of the Pôle, rather than deduced
public record KnownPole(
        String code,
        String slug,
        String name,
        String shortName,
        Set<String> territories,
        boolean certain) {

    public KnownPole {
        territories = Set.copyOf(territories);
    }
}
