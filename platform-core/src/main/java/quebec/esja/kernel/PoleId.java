package quebec.esja.kernel;

import java.util.UUID;

/// A Pôle, that is a tenant.
public record PoleId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
