package quebec.esja.rates;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import quebec.esja.kernel.BuyerId;
import quebec.esja.kernel.DeclarationId;
import quebec.esja.kernel.Period;
import quebec.esja.kernel.SupplierId;
import quebec.esja.purchases.EvidenceGrade;
import quebec.esja.purchases.PurchaseMode;

/// Dollars that are counted, once.
///
/// @param period      of the declaration; for a contract that none covers, its first day
/// @param declaration that declares them; absent for a contract that no declaration covers
/// @param category    code, empty when none
/// @param territory   code, empty when unknown
/// @param byGrade     their sum, parted by proof
public record CountedPurchase(
        BuyerId buyer,
        SupplierId supplier,
        Period period,
        Optional<DeclarationId> declaration,
        BigDecimal dollars,
        String category,
        String territory,
        Optional<PurchaseMode> mode,
        Map<EvidenceGrade, BigDecimal> byGrade) {

    public CountedPurchase {
        byGrade = Map.copyOf(byGrade);
    }
}
