package quebec.esja.keycloak;

import java.util.UUID;

/// A person in Keycloak: the `sub` of their tokens, the same in every Pôle.
public record PersonId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
