package quebec.esja.search;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import quebec.esja.directory.ServiceArea;
import quebec.esja.kernel.LocalizedText;
import quebec.esja.kernel.SupplierId;
import quebec.esja.pictures.Picture;

/// An enterprise that a search found.
///
/// @param municipality    code of where it is
/// @param categories      codes of what it sells, without repetition
/// @param offerings       titles of all it sells, the matching first
/// @param freshOn         when it last said that all is true
/// @param labels          codes of the labels it holds
/// @param neq             empty when it has none; of a person it is not for the public
/// @param phone           its own, as its page shows it; empty in the province, which publishes none
/// @param publicContracts realized contracts, confirmed and public
/// @param logo            in the search of a Pôle, when it has one
/// @param listings        by which Pôles it is listed; one in the search of a Pôle
public record Found(
        SupplierId id,
        Highlight name,
        String municipality,
        LocalizedText description,
        List<String> categories,
        List<LocalizedText> offerings,
        Why why,
        Optional<LocalDate> freshOn,
        List<String> labels,
        String neq,
        String phone,
        int publicContracts,
        Optional<Picture> logo,
        List<Listing> listings) {

    /// @param id       of the enterprise in that Pôle
    /// @param pole     address of the Pôle
    /// @param poleName its name
    /// @param supplier address of the enterprise in that Pôle
    public record Listing(SupplierId id, String pole, String poleName, String supplier) {}

    /// Why it is among the results.
    ///
    /// @param in        where the words stand; absent when no word was asked
    /// @param offering  what matched best
    /// @param delivery  the area of that offering that holds the place asked for; absent when no place was asked
    /// @param reach     where that offering is delivered; absent when a place was asked
    public record Why(
            Optional<MatchedIn> in,
            Optional<Highlight> offering,
            Optional<ServiceArea> delivery,
            Optional<Reach> reach) {}

    /// @param widest of the areas of an offering
    /// @param others how many more it has
    public record Reach(ServiceArea widest, int others) {}

    /// Where words stand, the strongest first.
    public enum MatchedIn {
        NAME,
        OFFERING,
        KEYWORDS,
        DESCRIPTION
    }
}
