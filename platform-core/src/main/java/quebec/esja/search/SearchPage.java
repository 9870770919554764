package quebec.esja.search;

import java.util.List;

/// A page of what was found, and what to do when little was.
///
/// @param asked        the search as it was carried out, its page included
/// @param total        enterprises found, each once
/// @param reading      how the words were taken
/// @param alternatives other searches that find something, when this one finds nothing; the nearest first
public record SearchPage(
        SupplierSearch asked,
        int total,
        List<Found> results,
        Facets facets,
        Reading reading,
        List<Alternative> alternatives) {

    /// How the words were taken.
    public sealed interface Reading {
        /// As typed.
        record AsTyped() implements Reading {}

        /// Nothing answers to the words as typed; these do.
        record Corrected(String q) implements Reading {}

        /// Nothing answers to all the words; these answer to some.
        record AnyWord() implements Reading {}

        /// There is no word in it to search by.
        record Nothing() implements Reading {}
    }

    /// The same search without one of its filters.
    ///
    /// @param enterprises how many it finds, at least one
    public record Alternative(Dropped dropped, SupplierSearch search, int enterprises) {}

    /// The filter that an alternative leaves out.
    public enum Dropped {
        PLACE,
        CATEGORY,
        MODE,
        LEGAL_FORM,
        SOCIAL_PURPOSE,
        LABEL,
        SIZE,
        TENDERS,
        PROVEN,
        ALL
    }

    /// At least 1.
    public int pages() {
        return Math.max(1, Math.ceilDiv(total, SupplierSearch.PAGE_SIZE));
    }
}
