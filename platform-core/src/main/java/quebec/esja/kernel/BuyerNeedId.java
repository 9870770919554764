package quebec.esja.kernel;

import java.util.UUID;

/// Something a buyer asks enterprises through its Pôle.
public record BuyerNeedId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
