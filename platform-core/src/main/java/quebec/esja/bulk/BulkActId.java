package quebec.esja.bulk;

import java.util.Optional;
import java.util.UUID;

/// One thing done to many enterprises.
public record BulkActId(UUID value) {

    /// The id of that text, if it is one.
    public static Optional<BulkActId> parse(String text) {
        try {
            return Optional.of(new BulkActId(UUID.fromString(text)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
