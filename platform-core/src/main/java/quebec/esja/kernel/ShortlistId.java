package quebec.esja.kernel;

import java.util.UUID;

/// A buyer's shortlist of enterprises.
public record ShortlistId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
