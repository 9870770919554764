package quebec.esja.acceptance;

import java.time.Instant;
import java.util.Optional;
import quebec.esja.directory.SupplierData;

/// A profile as the Pôle last accepted it.
///
/// @param beside     its labels, other places and pictures
/// @param acceptedBy empty for one that was public before anyone looked at it
/// @param change     what its managers did since, as long as the Pôle has not looked
public record AcceptedProfile(
        SupplierData data,
        Beside beside,
        Instant acceptedAt,
        String acceptedBy,
        Optional<Change> change) {

    /// @param by    who changed it last
    /// @param asked what the Pôle then asked to correct; empty when nothing
    public record Change(Instant at, String by, String asked, Optional<Instant> askedAt) {}
}
