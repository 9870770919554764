package quebec.esja.site.selection;

import java.util.List;
import quebec.esja.comparison.Comparison;

/// Enterprises of a selection side by side, in words and links.
///
/// @param left      how many of the selection do not fit
/// @param selection the page of the selection
/// @param search    where one searches on without losing the selection
public record ComparisonView(
        List<Enterprise> enterprises,
        Comparison comparison,
        int left,
        String selection,
        String search) {

    /// @param drop the comparison without it
    public record Enterprise(String name, String address, String drop) {}
}
