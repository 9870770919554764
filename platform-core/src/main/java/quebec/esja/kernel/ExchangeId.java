package quebec.esja.kernel;

import java.util.UUID;

/// A need that a Pôle offers to a neighbouring one.
public record ExchangeId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
