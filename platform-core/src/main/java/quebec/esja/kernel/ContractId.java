package quebec.esja.kernel;

import java.util.UUID;

/// A realized contract.
public record ContractId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
