package quebec.esja.kernel;

import java.util.Optional;
import java.util.UUID;

/// A signed declaration of commitment.
public record CommitmentId(UUID value) {

    /// None for what is not the text of an id.
    public static Optional<CommitmentId> parse(String text) {
        try {
            return Optional.of(new CommitmentId(UUID.fromString(text)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
