package quebec.esja.seao;

import java.time.Instant;
import java.util.Optional;

/// The address that is asked for a new file.
///
/// @param asked   when it was asked last
/// @param outcome what it answered then
public record FetchSettings(
        String address, boolean enabled, Optional<Instant> asked, Optional<FetchOutcome> outcome) {}
