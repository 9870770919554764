package quebec.esja.solicitation;

import java.math.BigDecimal;
import java.time.LocalDate;
import quebec.esja.organizations.Regime;
import quebec.esja.purchases.Nature;
import quebec.esja.purchases.TaxBasis;

/// A purchase that someone prepares.
///
/// @param what   in a few words; may be empty
/// @param amount above zero, in dollars, of that tax basis
/// @param on     the day on which the market is solicited
public record Purchase(
        String what,
        Regime regime,
        Nature nature,
        BigDecimal amount,
        TaxBasis basis,
        LocalDate on) {

    Purchase of(BigDecimal other) {
        return new Purchase(what, regime, nature, other, basis, on);
    }
}
