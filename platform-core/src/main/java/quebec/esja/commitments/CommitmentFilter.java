package quebec.esja.commitments;

import java.util.Set;

/// Which buyers the list shows.
///
/// @param text      part of the name; empty for all
/// @param standings empty for all
public record CommitmentFilter(String text, Set<Standing> standings) {

    public static final CommitmentFilter ALL = new CommitmentFilter("", Set.of());

    public CommitmentFilter {
        standings = Set.copyOf(standings);
    }
}
