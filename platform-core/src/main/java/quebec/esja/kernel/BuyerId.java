package quebec.esja.kernel;

import java.util.Optional;
import java.util.UUID;

/// A buying organization, as one Pôle knows it.
public record BuyerId(UUID value) {

    /// None for what is not the text of an id.
    public static Optional<BuyerId> parse(String text) {
        try {
            return Optional.of(new BuyerId(UUID.fromString(text)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
