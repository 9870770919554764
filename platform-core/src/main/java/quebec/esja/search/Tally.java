package quebec.esja.search;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What a search gathers of one enterprise over its offerings that answer. Sets are bits.
final class Tally {

    final UUID identity;
    String sortKey;
    @Nullable LocalDate confirmedOn;

    /// The filters, one bit each, of which leaving one out would give this enterprise.
    int without;

    boolean good;
    boolean proven;
    boolean tenders;
    double prior;
    double fit;
    long categories;
    long places;
    long legalForms;
    long socialPurposes;
    long labels;
    long sizes;
    int modes;

    /// The last shelf that counted it.
    int shelf = -1;

    Tally(Shelf.Enterprise enterprise) {
        identity = enterprise.identity();
        sortKey = enterprise.sortKey();
        confirmedOn = enterprise.confirmedOn();
    }

    double score() {
        return fit + prior;
    }
}
