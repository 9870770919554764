package quebec.esja.search;

import static java.util.Comparator.comparingLong;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import quebec.esja.kernel.PoleId;

/// What one Pôle lists, as a search counts it, kept in memory: every offering in its enterprise.
///
/// @param slug    address of the Pôle
/// @param version of the listings when they were read; exact as long as the Pôle's has not moved
/// @param items   by number
/// @param numbers of the items, in their order
record Shelf(PoleId pole, String slug, long version, List<Item> items, long[] numbers) {

    static Shelf of(PoleId pole, String slug, long version, List<Item> items) {
        List<Item> ordered = items.stream().sorted(comparingLong(Item::number)).toList();
        return new Shelf(
                pole, slug, version, ordered, ordered.stream().mapToLong(Item::number).toArray());
    }

    /// An offering.
    ///
    /// @param number names it among the hits of a search
    /// @param enterprise one object for all its offerings of the shelf
    /// @param reach  one object for all the offerings of the shelf that reach the same
    record Item(long number, Enterprise enterprise, String category, String mode, Reach reach) {}

    /// Its enterprise.
    ///
    /// @param identity the same in several Pôles when the NEQ is
    /// @param sortKey  the name, folded
    /// @param size     code of a [quebec.esja.directory.SizeBand], or empty
    /// @param labels   codes of those that hold
    /// @param towns    codes of where its other places of business are
    record Enterprise(
            UUID identity,
            String sortKey,
            String municipality,
            String territory,
            String region,
            String legalForm,
            String socialPurpose,
            String size,
            boolean acceptsTenders,
            List<String> labels,
            List<String> towns,
            @Nullable LocalDate confirmedOn,
            int publicContracts) {}

    /// Tokens of `reference.coverage`.
    record Reach(List<String> tokens) {}
}
