package quebec.esja.directory;

import java.util.List;
import java.util.Optional;
import quebec.esja.kernel.LocalizedText;
import quebec.esja.kernel.OfferingId;

/// One thing an enterprise sells or rents, in the order of its page.
///
/// @param id           absent for one that is new; kept from edit to edit otherwise
/// @param description  2,000 characters at most
/// @param keywords     other words buyers use for it, 500 characters at most
/// @param category     code of `reference.category`
/// @param seaoCategory code of `reference.seao_category`, or empty
/// @param areas        where it is delivered; each offering has its own
public record OfferingData(
        Optional<OfferingId> id,
        LocalizedText title,
        String description,
        String keywords,
        String category,
        String seaoCategory,
        OfferingMode mode,
        List<ServiceArea> areas,
        OfferingTerms terms) {

    public OfferingData {
        areas = List.copyOf(areas);
    }

    /// One that does not tell its terms.
    public OfferingData(
            Optional<OfferingId> id,
            LocalizedText title,
            String description,
            String keywords,
            String category,
            String seaoCategory,
            OfferingMode mode,
            List<ServiceArea> areas) {
        this(
                id,
                title,
                description,
                keywords,
                category,
                seaoCategory,
                mode,
                areas,
                OfferingTerms.UNTOLD);
    }

    public OfferingData withAreas(List<ServiceArea> changed) {
        return new OfferingData(
                id, title, description, keywords, category, seaoCategory, mode, changed, terms);
    }

    public OfferingData withTerms(OfferingTerms changed) {
        return new OfferingData(
                id, title, description, keywords, category, seaoCategory, mode, areas, changed);
    }

    /// A new offering for sale, of which the rest is not told yet.
    public static OfferingData titled(String title, String category, List<ServiceArea> areas) {
        return new OfferingData(
                Optional.empty(),
                new LocalizedText(title, ""),
                "",
                "",
                category,
                "",
                OfferingMode.SALE,
                areas);
    }
}
