package quebec.esja.local;

/// The client of the realm `master` that may do everything in a local Keycloak: for its upkeep and for tests.
public record KeycloakOperator(String clientId, String secret) {

    @Override
    public String toString() {
        return "KeycloakOperator[" + clientId + "]";
    }
}
