package quebec.esja.declarations;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import quebec.esja.kernel.SupplierId;
import quebec.esja.purchases.EvidenceGrade;
import quebec.esja.purchases.PurchaseMode;

/// What one enterprise was paid over the period.
///
/// @param pole      name of the Pôle that lists it; absent for this one
/// @param amount    dollars, above zero
/// @param category  code; empty when none
/// @param territory three digits, of the enterprise when the line was written; empty when unknown
/// @param byGrade   the amount, parted by how well it is proved
public record DeclarationLine(
        SupplierId supplier,
        String supplierName,
        Optional<String> pole,
        BigDecimal amount,
        String category,
        String territory,
        Optional<PurchaseMode> mode,
        LineSource source,
        Map<EvidenceGrade, BigDecimal> byGrade) {

    public DeclarationLine {
        byGrade = Map.copyOf(byGrade);
    }

    /// The best proof that any of its dollars has.
    public EvidenceGrade grade() {
        return byGrade.keySet().stream()
                .max(java.util.Comparator.naturalOrder())
                .orElse(EvidenceGrade.DECLARED);
    }
}
