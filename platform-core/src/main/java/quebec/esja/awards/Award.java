package quebec.esja.awards;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import quebec.esja.kernel.SupplierId;

/// An award in force that one enterprise, alone, obtained in dollars.
///
/// @param buyer        as the notice names it, perhaps a unit of an organization
/// @param organization the organization behind it
/// @param buyerNeq     SEAO gives it rarely
/// @param municipal    whether the buyer is a municipal body
/// @param awarded      dollars
/// @param settled      dollars of the contract, as it was settled since; never added to `awarded`
/// @param day          when it was awarded
/// @param starts       first day of the contract, when it says one
/// @param ends         its last day, the same
/// @param method       OCDS: direct, limited, open
/// @param nature       OCDS: goods, services, works
/// @param category     of the portfolio, the most likely for this enterprise; empty when none is
/// @param url          of the notice; may be empty
public record Award(
        AwardKey key,
        SupplierId supplier,
        String title,
        String buyer,
        String organization,
        Optional<String> buyerNeq,
        boolean municipal,
        BigDecimal awarded,
        Optional<BigDecimal> settled,
        LocalDate day,
        Optional<LocalDate> starts,
        Optional<LocalDate> ends,
        String method,
        String nature,
        String category,
        String url) {

    /// The number by which people know the notice.
    public String number() {
        return key.ocid().substring(key.ocid().lastIndexOf('-') + 1);
    }
}
