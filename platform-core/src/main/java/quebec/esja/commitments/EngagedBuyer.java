package quebec.esja.commitments;

import java.util.Optional;
import quebec.esja.buyers.BuyerKind;
import quebec.esja.kernel.BuyerId;
import quebec.esja.kernel.FileId;
import quebec.esja.kernel.Slug;

/// A buyer on the public wall: nothing about a person.
///
/// @param municipality empty when not told
/// @param year         in which it signed the declaration that stands
/// @param since        the first year in which it signed one that it did not withdraw
public record EngagedBuyer(
        BuyerId id,
        Slug slug,
        String name,
        BuyerKind kind,
        String municipality,
        String website,
        int year,
        int since,
        Optional<Logo> logo) {

    public record Logo(FileId file, int width, int height) {}
}
