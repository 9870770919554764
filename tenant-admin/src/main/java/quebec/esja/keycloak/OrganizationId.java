package quebec.esja.keycloak;

import java.util.UUID;

/// The Organization of a Pôle in Keycloak: what tokens carry beside the alias, and what is compared.
public record OrganizationId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
