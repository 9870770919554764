package quebec.esja.kernel;

import java.util.UUID;

/// A portfolio that someone composed.
public record CompositionId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
