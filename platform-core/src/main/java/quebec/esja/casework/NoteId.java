package quebec.esja.casework;

import java.util.Optional;
import java.util.UUID;

/// One note of the team.
public record NoteId(UUID value) {

    /// The id of that text, if it is one.
    public static Optional<NoteId> parse(String text) {
        try {
            return Optional.of(new NoteId(UUID.fromString(text)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
