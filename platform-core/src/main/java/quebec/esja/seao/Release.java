package quebec.esja.seao;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// One release of a file, in OCDS terms, reduced to what is kept. Names of components are those of the columns.
///
/// @param releaseId  changes each time SEAO publishes the process again; made of the moment it does
/// @param releasedAt does not always move with it: a contract's end is published under the date of its beginning
/// @param tenderId   the buyer's own reference; SEAO's number of the notice is the end of the ocid
/// @param labels     names of the categories and codes, for searching
/// @param buyerParty the organization behind the buyer, which may be one of its units
/// @param amountUnit code of the unit of `amount`, absent when not said
record Release(
        String ocid,
        String releaseId,
        Instant releasedAt,
        List<String> tag,
        String tenderId,
        String title,
        String labels,
        String status,
        String procurementMethod,
        String procurementMethodDetails,
        String mainProcurementCategory,
        Optional<Instant> periodStart,
        Optional<Instant> periodEnd,
        Optional<Integer> numberOfTenderers,
        Optional<BigDecimal> amount,
        Optional<String> amountUnit,
        String buyerId,
        String buyerName,
        String buyerParty,
        Optional<String> buyerNeq,
        boolean buyerMunicipal,
        String buyerLocality,
        String url,
        List<Item> items,
        List<String> deliveryRegions,
        List<Award> awards,
        List<Contract> contracts) {

    /// Which of two releases of one process is the newer: by date, then by id.
    static final Comparator<Release> BY_AGE =
            Comparator.comparing(Release::releasedAt)
                    .thenComparing(release -> release.releaseId().length())
                    .thenComparing(Release::releaseId);

    /// @param categoryCode of SEAO's 57
    record Item(int position, String categoryCode, String scheme, String code, String label) {}

    /// @param unit of the winning bid; absent when there was none
    record Award(
            int position,
            String awardId,
            String status,
            Optional<LocalDate> awardedOn,
            Optional<BigDecimal> amount,
            String currency,
            Optional<String> unit,
            List<Supplier> suppliers) {}

    /// @param neq  of an organization only
    /// @param name the same
    record Supplier(int position, String kind, Optional<String> neq, String name) {}

    record Contract(
            int position,
            String contractId,
            String awardId,
            String status,
            Optional<LocalDate> signedOn,
            Optional<LocalDate> startsOn,
            Optional<LocalDate> endsOn,
            Optional<BigDecimal> amount,
            String currency) {}
}
