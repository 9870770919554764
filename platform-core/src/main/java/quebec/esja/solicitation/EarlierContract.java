package quebec.esja.solicitation;

import java.math.BigDecimal;
import java.time.LocalDate;
import quebec.esja.purchases.PurchaseMode;

/// A contract of the same buyer and nature, as it was declared.
///
/// @param on the first day of its period
public record EarlierContract(
        String title, String supplier, BigDecimal amount, LocalDate on, PurchaseMode mode) {}
