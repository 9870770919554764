package quebec.esja.declarations;

import java.math.BigDecimal;
import java.util.Optional;
import quebec.esja.kernel.SupplierId;
import quebec.esja.purchases.EvidenceGrade;

/// An enterprise that the declaration does not name and probably should.
///
/// @param pole      name of the Pôle that lists it; absent for this one
/// @param contracts dollars of the contracts known for the period; absent when there is none
/// @param grade     the best proof among them
/// @param before    dollars declared for it the year before; absent when there are none
public record Suggestion(
        SupplierId supplier,
        String supplierName,
        Optional<String> pole,
        Optional<BigDecimal> contracts,
        EvidenceGrade grade,
        Optional<BigDecimal> before) {}
