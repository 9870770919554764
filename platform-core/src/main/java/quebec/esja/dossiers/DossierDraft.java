package quebec.esja.dossiers;

import java.time.LocalDate;
import java.util.Optional;
import quebec.esja.kernel.NeedId;

/// What a form says of a contract.
///
/// @param settled as typed; empty when nothing was settled yet
public record DossierDraft(
        Optional<NeedId> need,
        Optional<Kinship> kinship,
        String settled,
        Optional<LocalDate> settledOn) {}
