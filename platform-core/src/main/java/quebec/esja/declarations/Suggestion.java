package quebec.esja.declarations;

import java.math.BigDecimal;
import java.util.Optional;
import quebec.esja.kernel.SupplierId;
import quebec.esja.purchases.EvidenceGrade;

/// An enterprise that the declaration does not name and probably should.
///
/// @param contracts dollars of the contracts known for the period; absent when there is none
/// @param grade     the best proof among them
/// @param before    dollars declared for it the year before; absent when there are none
public record Suggestion(
        SupplierId supplier,
        String supplierName,
        Optional<BigDecimal> contracts,
        EvidenceGrade grade,
        Optional<BigDecimal> before) {}
