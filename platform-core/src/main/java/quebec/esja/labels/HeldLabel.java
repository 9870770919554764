package quebec.esja.labels;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/// A label that an enterprise says it holds.
///
/// @param verified absent while the Pôle has not seen its proof
public record HeldLabel(LabelData data, Optional<Verification> verified) {

    /// That someone of the Pôle saw the proof.
    public record Verification(String by, Instant at) {}

    public String code() {
        return data.code();
    }

    /// Whether it has not expired on that day.
    public boolean holdsOn(LocalDate day) {
        LocalDate last = data.expiresOn();
        return last == null || !day.isAfter(last);
    }

    /// Where the proof is read, when it is an address.
    public Optional<String> address() {
        return Optional.of(data.proof()).filter(LabelRules::isAddress);
    }
}
