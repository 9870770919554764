package quebec.esja.kernel;

import java.util.UUID;

/// A request to see the persons to contact of an enterprise.
public record ContactRequestId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
