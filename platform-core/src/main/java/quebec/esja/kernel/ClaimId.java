package quebec.esja.kernel;

import java.util.UUID;

/// A request to manage an enterprise already listed.
public record ClaimId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
