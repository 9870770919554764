package quebec.esja.kernel;

import java.util.UUID;

/// A document of the bid file of an enterprise.
public record BidDocumentId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
