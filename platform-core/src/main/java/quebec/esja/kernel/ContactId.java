package quebec.esja.kernel;

import java.util.UUID;

/// A person to contact at an enterprise, as one Pôle knows her.
public record ContactId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
