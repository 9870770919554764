package quebec.esja.directory;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import quebec.esja.kernel.Slug;
import quebec.esja.kernel.SupplierId;

/// An enterprise as a list of the workspace shows it.
///
/// @param neq          empty when it has none
/// @param municipality its name; empty while unknown
/// @param offerings    how many
public record SupplierRow(
        SupplierId id,
        Slug slug,
        String name,
        String neq,
        String municipality,
        SupplierStatus status,
        SupplierSource source,
        int offerings,
        Optional<LocalDate> confirmedOn,
        Instant changedAt,
        int version) {}
