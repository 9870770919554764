package quebec.esja.casework;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import quebec.esja.directory.SupplierSource;
import quebec.esja.directory.SupplierStatus;
import quebec.esja.kernel.SupplierId;

/// An enterprise as the team's list shows it.
///
/// @param neq          empty when it has none
/// @param municipality its name; empty while unknown
/// @param territory    name of its MRC; empty while unknown
/// @param offerings    how many
/// @param missing      how many steps its profile lacks
/// @param tags         their names, in order
/// @param renewOn      when its eligibility is to be looked at again
public record CaseRow(
        SupplierId id,
        String name,
        String neq,
        String municipality,
        String territory,
        SupplierStatus status,
        SupplierSource source,
        int offerings,
        int missing,
        List<String> tags,
        Optional<LocalDate> confirmedOn,
        Optional<LocalDate> renewOn,
        Instant createdAt,
        Instant changedAt) {

    public CaseRow {
        tags = List.copyOf(tags);
    }
}
