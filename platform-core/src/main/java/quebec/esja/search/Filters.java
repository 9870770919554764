package quebec.esja.search;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import quebec.esja.directory.OfferingMode;
import quebec.esja.directory.SizeBand;

/// The filters of one search, and which of them an offering does not pass: one bit each.
final class Filters {

    private final SupplierSearch search;
    private final String size;
    private final Set<SearchPage.Dropped> ofEnterprises = EnumSet.noneOf(SearchPage.Dropped.class);
    private final Set<SearchPage.Dropped> ofOfferings = EnumSet.noneOf(SearchPage.Dropped.class);

    Filters(SupplierSearch search) {
        this.search = search;
        this.size = search.size().map(SizeBand::code).orElse("");
        on(ofOfferings, SearchPage.Dropped.PLACE, !search.place().isEmpty());
        on(ofOfferings, SearchPage.Dropped.CATEGORY, !search.category().isEmpty());
        on(ofOfferings, SearchPage.Dropped.MODE, search.mode().isPresent());
        on(ofEnterprises, SearchPage.Dropped.LEGAL_FORM, !search.legalForm().isEmpty());
        on(ofEnterprises, SearchPage.Dropped.SOCIAL_PURPOSE, !search.socialPurpose().isEmpty());
        on(ofEnterprises, SearchPage.Dropped.LABEL, !search.label().isEmpty());
        on(ofEnterprises, SearchPage.Dropped.SIZE, search.size().isPresent());
        on(ofEnterprises, SearchPage.Dropped.TENDERS, search.tenders());
        on(ofEnterprises, SearchPage.Dropped.PROVEN, search.proven());
    }

    private static void on(
            Set<SearchPage.Dropped> filters, SearchPage.Dropped filter, boolean asked) {
        if (asked) {
            filters.add(filter);
        }
    }

    /// Code of the size band asked for, or empty.
    String size() {
        return size;
    }

    /// Those asked for, in the order of their declaration.
    List<SearchPage.Dropped> asked() {
        Set<SearchPage.Dropped> asked = EnumSet.copyOf(ofOfferings);
        asked.addAll(ofEnterprises);
        return List.copyOf(asked);
    }

    int failed(Shelf.Enterprise enterprise) {
        int failed = 0;
        for (SearchPage.Dropped filter : ofEnterprises) {
            failed |= passes(filter, enterprise) ? 0 : bit(filter);
        }
        return failed;
    }

    /// @param delivered where it was asked for
    int failed(Shelf.Item item, boolean delivered) {
        int failed = 0;
        for (SearchPage.Dropped filter : ofOfferings) {
            failed |= passes(filter, item, delivered) ? 0 : bit(filter);
        }
        return failed;
    }

    private boolean passes(SearchPage.Dropped filter, Shelf.Enterprise enterprise) {
        return switch (filter) {
            case LEGAL_FORM -> enterprise.legalForm().equals(search.legalForm());
            case SOCIAL_PURPOSE -> enterprise.socialPurpose().equals(search.socialPurpose());
            case LABEL -> enterprise.labels().contains(search.label());
            case SIZE -> enterprise.size().equals(size);
            case TENDERS -> enterprise.acceptsTenders();
            case PROVEN -> enterprise.publicContracts() > 0;
            case PLACE, CATEGORY, MODE, ALL -> true;
        };
    }

    private boolean passes(SearchPage.Dropped filter, Shelf.Item item, boolean delivered) {
        return switch (filter) {
            case PLACE -> delivered;
            case CATEGORY -> item.category().equals(search.category());
            case MODE ->
                    item.mode().equals(OfferingMode.SALE_AND_RENTAL.code())
                            || search.mode()
                                    .filter(asked -> asked.code().equals(item.mode()))
                                    .isPresent();
            case LEGAL_FORM, SOCIAL_PURPOSE, LABEL, SIZE, TENDERS, PROVEN, ALL -> true;
        };
    }

    /// Whether all are passed but perhaps `own`.
    static boolean passes(int failed, SearchPage.Dropped own) {
        return (failed & ~bit(own)) == 0;
    }

    static int bit(SearchPage.Dropped filter) {
        return 1 << filter.ordinal();
    }
}
