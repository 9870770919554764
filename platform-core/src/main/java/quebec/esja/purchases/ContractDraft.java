package quebec.esja.purchases;

import java.time.LocalDate;
import java.util.Optional;
import quebec.esja.kernel.BuyerId;
import quebec.esja.kernel.SupplierId;

/// A contract as a form holds it, as typed.
///
/// @param category     code of a portfolio category; empty while nobody chose
/// @param amount       as typed; see [AmountReading]
/// @param allowsPublic whether the declaring party lets it show on the enterprise's public page once confirmed
public record ContractDraft(
        Optional<SupplierId> supplier,
        Optional<BuyerId> buyer,
        String title,
        String category,
        Optional<Nature> nature,
        Optional<PurchaseMode> mode,
        String amount,
        Optional<TaxBasis> taxBasis,
        Optional<LocalDate> from,
        Optional<LocalDate> to,
        boolean allowsPublic) {}
