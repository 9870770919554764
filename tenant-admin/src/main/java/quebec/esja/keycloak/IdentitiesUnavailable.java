package quebec.esja.keycloak;

/// Keycloak does not answer, or refuses us: a fault of the installation, not of the request.
public final class IdentitiesUnavailable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    IdentitiesUnavailable(String message, Throwable cause) {
        super(message, cause);
    }
}
