package quebec.esja.tenders;

import java.util.Set;
import java.util.UUID;

/// Words that an enterprise watches in open notices.
///
/// @param regions codes of official regions; none means all
public record TenderAlert(UUID id, String words, Set<String> regions) {

    public TenderAlert {
        regions = Set.copyOf(regions);
    }
}
