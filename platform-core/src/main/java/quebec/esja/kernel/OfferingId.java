package quebec.esja.kernel;

import java.util.UUID;

/// One thing an enterprise sells or rents.
public record OfferingId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
