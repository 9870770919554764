package quebec.esja.compositions;

import java.time.Instant;
import quebec.esja.kernel.CompositionId;
import quebec.esja.kernel.Slug;

/// A portfolio in a list.
///
/// @param title on its cover; empty when it is the name
public record CompositionRow(
        CompositionId id,
        Slug slug,
        String name,
        String title,
        int enterprises,
        boolean published,
        Instant changedAt) {

    /// What visitors read.
    public String shownTitle() {
        return title.isEmpty() ? name : title;
    }
}
