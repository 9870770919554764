package quebec.esja.kernel;

import java.util.Optional;
import java.util.UUID;

/// An activity that a buyer asked the Pôle for.
public record WishId(UUID value) {

    /// None for what is not the text of an id.
    public static Optional<WishId> parse(String text) {
        try {
            return Optional.of(new WishId(UUID.fromString(text)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
