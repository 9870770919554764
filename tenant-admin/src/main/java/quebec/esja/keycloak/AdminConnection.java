package quebec.esja.keycloak;

import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.client.Client;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import org.keycloak.admin.client.ClientBuilderWrapper;
import org.keycloak.admin.client.JacksonProvider;
import org.keycloak.admin.client.Keycloak;
import org.keycloak.admin.client.KeycloakBuilder;
import org.keycloak.admin.client.resource.RealmResource;

/// The connection of the service account, with time limits; what Keycloak throws becomes our own fault.
final class AdminConnection implements AutoCloseable {

    private static final long CONNECT_SECONDS = 3;

    /// Longer than Keycloak waits for the mail server.
    private static final long READ_SECONDS = 25;

    private final IdentitySettings settings;
    private final Keycloak keycloak;

    AdminConnection(IdentitySettings settings) {
        this.settings = settings;
        Client http =
                ClientBuilderWrapper.create(null, false)
                        .connectTimeout(CONNECT_SECONDS, TimeUnit.SECONDS)
                        .readTimeout(READ_SECONDS, TimeUnit.SECONDS)
                        .register(JacksonProvider.class, 100)
                        .build();
        this.keycloak =
                KeycloakBuilder.builder()
                        .serverUrl(settings.url().toString())
                        .realm(IdentitySettings.REALM)
                        .grantType("client_credentials")
                        .clientId(settings.client())
                        .clientSecret(settings.secret())
                        .resteasyClient(http)
                        .build();
    }

    <T> T call(Function<RealmResource, T> work) {
        try {
            return work.apply(keycloak.realm(IdentitySettings.REALM));
        } catch (NotFoundException e) {
            throw new IllegalArgumentException("Keycloak has no such person or Organization", e);
        } catch (WebApplicationException e) {
            throw refused(e);
        } catch (ProcessingException e) {
            // A refused token request comes wrapped.
            if (e.getCause() instanceof WebApplicationException refusal) {
                throw refused(refusal);
            }
            throw new IdentitiesUnavailable(
                    "Keycloak at " + settings.url() + " does not answer", e);
        }
    }

    private IdentitiesUnavailable refused(WebApplicationException e) {
        return new IdentitiesUnavailable(
                "Keycloak at "
                        + settings.url()
                        + " answers "
                        + e.getResponse().getStatus()
                        + " to the client "
                        + settings.client(),
                e);
    }

    void run(Consumer<RealmResource> work) {
        call(realm -> {
            work.accept(realm);
            return true;
        });
    }

    /// @throws WebApplicationException when the answer is none of `accepted`; [#call] turns it into our fault
    void require(Response response, Response.Status... accepted) {
        if (Arrays.stream(accepted).noneMatch(s -> s.getStatusCode() == response.getStatus())) {
            throw new WebApplicationException(response.getStatus());
        }
    }

    @Override
    public void close() {
        keycloak.close();
    }
}
