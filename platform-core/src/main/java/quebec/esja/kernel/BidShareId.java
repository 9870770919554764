package quebec.esja.kernel;

import java.util.UUID;

/// A bid file shown to a buyer for a purpose.
public record BidShareId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
