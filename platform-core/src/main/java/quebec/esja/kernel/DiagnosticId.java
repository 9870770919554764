package quebec.esja.kernel;

import java.util.Optional;
import java.util.UUID;

/// One run of the diagnostic of a buyer.
public record DiagnosticId(UUID value) {

    /// None for what is not the text of an id.
    public static Optional<DiagnosticId> parse(String text) {
        try {
            return Optional.of(new DiagnosticId(UUID.fromString(text)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
