package quebec.esja.intake;

import java.util.Optional;
import java.util.UUID;

/// One file being brought in.
public record BatchId(UUID value) {

    /// The id of that text, if it is one.
    public static Optional<BatchId> parse(String text) {
        try {
            return Optional.of(new BatchId(UUID.fromString(text)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
