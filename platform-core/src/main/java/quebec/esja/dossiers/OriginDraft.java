package quebec.esja.dossiers;

import java.time.LocalDate;
import java.util.Optional;

/// What a form says of where a contract comes from.
public sealed interface OriginDraft {

    /// The form does not speak of it: what stands, stays.
    record Untold() implements OriginDraft {}

    /// It is not known.
    record None() implements OriginDraft {}

    /// @param need none when it was not chosen yet
    record Need(Optional<Origin.Need> need) implements OriginDraft {}

    /// @param what as typed
    record Meeting(Optional<LocalDate> on, String what) implements OriginDraft {}
}
