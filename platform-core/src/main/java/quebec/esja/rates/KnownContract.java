package quebec.esja.rates;

import java.math.BigDecimal;
import java.time.LocalDate;
import quebec.esja.kernel.BuyerId;
import quebec.esja.kernel.SupplierId;
import quebec.esja.purchases.EvidenceGrade;
import quebec.esja.purchases.PurchaseMode;

/// A realized contract that nobody contests.
///
/// @param firstDay says in which period it falls
record KnownContract(
        BuyerId buyer,
        SupplierId supplier,
        LocalDate firstDay,
        BigDecimal amount,
        EvidenceGrade grade,
        String category,
        String territory,
        PurchaseMode mode) {}
