package quebec.esja.purchases;

import java.math.BigDecimal;
import quebec.esja.kernel.BuyerId;
import quebec.esja.kernel.Period;
import quebec.esja.kernel.SupplierId;

/// A contract whose data hold.
///
/// @param category code of a portfolio category; empty on old records that have none
/// @param amount   dollars, two decimals
public record ContractData(
        SupplierId supplier,
        BuyerId buyer,
        String title,
        String category,
        Nature nature,
        PurchaseMode mode,
        BigDecimal amount,
        TaxBasis taxBasis,
        Period period) {}
