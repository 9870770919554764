package quebec.esja.keycloak;

import java.net.URI;

/// How the administration of Keycloak is reached.
///
/// @param url address of the server, without `/realms`; `ESJA_KEYCLOAK_ADMIN_URL`
/// @param client a client with a service account; `ESJA_KEYCLOAK_ADMIN_CLIENT`
/// @param secret of that client; `ESJA_KEYCLOAK_ADMIN_SECRET`
public record IdentitySettings(URI url, String client, String secret) {

    /// The one realm of the product.
    public static final String REALM = "esja";

    @Override
    public String toString() {
        return "IdentitySettings[" + url + ", " + client + "]";
    }
}
