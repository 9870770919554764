package quebec.esja.kernel;

import java.util.UUID;

/// A buyer's declaration of purchases for a period.
public record DeclarationId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
