package quebec.esja.rates;

import java.math.BigDecimal;
import java.util.Optional;
import quebec.esja.kernel.DeclarationId;
import quebec.esja.kernel.SupplierId;
import quebec.esja.purchases.PurchaseMode;

/// What a declaration says of one enterprise.
record DeclaredLine(
        DeclarationId declaration,
        SupplierId supplier,
        BigDecimal amount,
        String category,
        String territory,
        Optional<PurchaseMode> mode) {}
