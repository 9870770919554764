package quebec.esja.needs;

import java.time.Instant;
import java.util.Optional;
import quebec.esja.kernel.NeedId;

/// A need as the Pôle keeps it.
///
/// @param takenBy name of the member of the team who has it in hand, or ended it; empty when nobody took it
/// @param closing why it was closed; present only when it is
/// @param told    the answer, or why it was closed, as the person read it; empty before
/// @param endedAt when it was answered or closed
/// @param version an edit is made on a version
public record Need(
        NeedId id,
        NeedData data,
        NeedStatus status,
        String takenBy,
        Optional<NeedClosing> closing,
        String told,
        Instant createdAt,
        Optional<Instant> endedAt,
        int version) {}
