package quebec.esja.needs;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import quebec.esja.kernel.NeedId;

/// A need as the list of the workspace shows it.
///
/// @param category code, or empty
/// @param place    code, or empty
/// @param takenBy  name of the member of the team who has it in hand; empty when nobody
public record NeedRow(
        NeedId id,
        String what,
        String category,
        String place,
        Optional<LocalDate> wantedOn,
        String organization,
        NeedStatus status,
        String takenBy,
        Instant createdAt) {}
