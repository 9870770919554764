package quebec.esja.directory;

import java.math.BigDecimal;
import java.time.LocalDate;

/// A realized contract that the other party confirmed and that both allow to show.
///
/// @param supplierSlug  address of the enterprise in the Pôle
/// @param category      code, or empty
/// @param mode          direct, limited, open or other
/// @param amount        dollars
/// @param taxBasis      before-tax, net or tax-included
/// @param demonstration whether it is invented
public record PublicContract(
        String title,
        String supplier,
        String supplierSlug,
        String buyer,
        String category,
        String mode,
        BigDecimal amount,
        String taxBasis,
        LocalDate from,
        LocalDate to,
        boolean demonstration) {}
