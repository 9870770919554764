package quebec.esja.dossiers;

import java.time.LocalDate;
import java.util.Optional;

/// What a form says of a contract.
///
/// @param settled as typed; empty when nothing was settled yet
public record DossierDraft(
        OriginDraft origin,
        Optional<Kinship> kinship,
        String settled,
        Optional<LocalDate> settledOn) {}
