package quebec.esja.purchases;

import java.math.BigDecimal;
import quebec.esja.kernel.Period;

/// A contract that both parties let visitors see.
///
/// @param category code; empty when none
/// @param amount   dollars
public record PublicContract(
        String title,
        String buyerName,
        String category,
        BigDecimal amount,
        TaxBasis taxBasis,
        Period period,
        EvidenceGrade grade) {}
