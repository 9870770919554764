package quebec.esja.tenders;

import java.util.List;

/// Why a notice is shown to an enterprise.
public sealed interface MatchReason {

    /// One of its offerings names that category of SEAO.
    record SameCode(Named category) implements MatchReason {}

    /// What it sells may be of that category; a hint only.
    record NearCode(Named category) implements MatchReason {}

    /// The notice speaks of these offerings, in their words or in synonyms.
    record Words(List<String> offerings) implements MatchReason {
        public Words {
            offerings = List.copyOf(offerings);
        }
    }

    /// @param whole whether it serves the region from end to end
    record Place(Named region, PlaceBasis basis, boolean whole) implements MatchReason {}

    /// Nothing says where it is delivered: to be checked.
    record PlaceUnknown() implements MatchReason {}

    /// An alert of its own has these words.
    record Watched(String words) implements MatchReason {}
}
