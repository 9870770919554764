package quebec.esja.solicitation;

import java.time.LocalDate;
import java.util.Optional;
import quebec.esja.kernel.SupplierId;
import quebec.esja.organizations.Regime;
import quebec.esja.purchases.Nature;
import quebec.esja.purchases.TaxBasis;

/// What someone typed about a purchase.
///
/// @param regime   empty for that of the buyer
/// @param amount   as typed
/// @param supplier the enterprise one thinks of, to see what was bought of it
public record SolicitationDraft(
        String what,
        Optional<Regime> regime,
        Optional<Nature> nature,
        String amount,
        Optional<TaxBasis> basis,
        Optional<LocalDate> on,
        Optional<SupplierId> supplier) {

    public static final int LONGEST_WHAT = 300;
}
