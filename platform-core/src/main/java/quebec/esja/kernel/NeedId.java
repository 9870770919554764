package quebec.esja.kernel;

import java.util.UUID;

/// Something a buyer looks for, as one Pôle knows it.
public record NeedId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
