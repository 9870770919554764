package quebec.esja.kernel;

import java.util.UUID;

/// A stored file of one Pôle.
public record FileId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
