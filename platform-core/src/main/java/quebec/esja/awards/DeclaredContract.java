package quebec.esja.awards;

import java.math.BigDecimal;
import java.util.Optional;
import quebec.esja.kernel.ContractId;
import quebec.esja.kernel.Period;
import quebec.esja.kernel.SupplierId;
import quebec.esja.purchases.TaxBasis;

/// What a declared contract must be compared on.
///
/// @param corroborated the award that corroborates it at present
record DeclaredContract(
        ContractId id,
        SupplierId supplier,
        String buyer,
        Optional<String> buyerNeq,
        BigDecimal amount,
        TaxBasis taxBasis,
        Period period,
        Optional<AwardKey> corroborated) {}
