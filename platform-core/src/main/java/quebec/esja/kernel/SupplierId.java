package quebec.esja.kernel;

import java.util.UUID;

/// An enterprise, as one Pôle knows it.
public record SupplierId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
