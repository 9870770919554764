package quebec.esja.directory;

import quebec.esja.kernel.SupplierId;

/// The little that tells whether a row of a file is an enterprise already known.
///
/// @param nameKey      folded name (`reference.fold`)
/// @param neq          empty when it has none
/// @param municipality code, empty while unknown
public record KnownSupplier(
        SupplierId id,
        String name,
        String nameKey,
        String neq,
        String municipality,
        String email,
        SupplierStatus status,
        int version) {}
