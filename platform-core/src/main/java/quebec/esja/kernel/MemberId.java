package quebec.esja.kernel;

import java.util.UUID;

/// A person with an account in one Pôle.
public record MemberId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
