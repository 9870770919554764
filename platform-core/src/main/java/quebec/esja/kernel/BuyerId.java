package quebec.esja.kernel;

import java.util.UUID;

/// A buying organization, as one Pôle knows it.
public record BuyerId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
