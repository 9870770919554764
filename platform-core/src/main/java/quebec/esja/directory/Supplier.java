package quebec.esja.directory;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import quebec.esja.kernel.Slug;
import quebec.esja.kernel.SupplierId;

/// An enterprise as the Pôle keeps it.
///
/// @param statusReason what the Pôle told the enterprise with the present status; empty when nothing
/// @param agedOut      withdrawn because nobody confirmed it any more, not by a decision of the Pôle
/// @param confirmedOn  when someone of the enterprise last said that all this is true
/// @param listedAt     since when it is public; present when listed
/// @param version      an edit is made on a version
public record Supplier(
        SupplierId id,
        Slug slug,
        SupplierData data,
        SupplierStatus status,
        String statusReason,
        boolean agedOut,
        SupplierSource source,
        Optional<LocalDate> confirmedOn,
        Optional<Instant> listedAt,
        Instant createdAt,
        Instant changedAt,
        int version) {

    public String name() {
        return data.identity().name();
    }

    public boolean listed() {
        return status == SupplierStatus.LISTED;
    }
}
