package quebec.esja.casework;

import java.util.Optional;
import java.util.UUID;

/// One tag of the team.
public record TagId(UUID value) {

    /// The id of that text, if it is one.
    public static Optional<TagId> parse(String text) {
        try {
            return Optional.of(new TagId(UUID.fromString(text)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
