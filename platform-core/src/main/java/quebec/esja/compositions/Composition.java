package quebec.esja.compositions;

import java.util.Optional;
import quebec.esja.kernel.BuyerId;
import quebec.esja.kernel.CompositionId;
import quebec.esja.kernel.Slug;

/// A portfolio as it is kept.
///
/// @param slug      its public address, once published
/// @param buyer     whose it is; absent for the Pôle's own
/// @param version   an edit is made on a version
public record Composition(
        CompositionId id,
        Slug slug,
        Optional<BuyerId> buyer,
        CompositionData data,
        boolean published,
        int version) {

    /// What visitors read.
    public String shownTitle() {
        String title = data.design().title();
        return title.isEmpty() ? data.name() : title;
    }
}
