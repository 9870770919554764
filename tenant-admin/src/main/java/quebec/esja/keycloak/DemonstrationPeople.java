package quebec.esja.keycloak;

import jakarta.ws.rs.core.Response;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import org.keycloak.representations.idm.CredentialRepresentation;
import org.keycloak.representations.idm.UserRepresentation;
import org.springframework.stereotype.Service;
import quebec.esja.kernel.EmailAddress;

/// The accounts of the demonstration: many people with one password, hashed once and for all of them.
@Service
public final class DemonstrationPeople implements AutoCloseable {

    /// What Keycloak itself uses for PBKDF2 (its documentation, password policies); it hashes anew at the first sign-in.
    private static final String ALGORITHM = "pbkdf2-sha512";

    private static final int ITERATIONS = 210_000;

    private final AdminConnection keycloak;
    private final Identities identities;

    public DemonstrationPeople(IdentitySettings settings, Identities identities) {
        this.keycloak = new AdminConnection(settings);
        this.identities = identities;
    }

    /// The password, ready to be given to many.
    ///
    /// @param credentialData how it was hashed, as Keycloak keeps it
    /// @param secretData     salt and hash, as Keycloak keeps them
    public record HashedPassword(String credentialData, String secretData) {
        @Override
        public String toString() {
            return "HashedPassword[]";
        }
    }

    public static HashedPassword hash(String password) {
        byte[] salt = new byte[16];
        new SecureRandom().nextBytes(salt);
        try {
            byte[] hash =
                    SecretKeyFactory.getInstance("PBKDF2WithHmacSHA512")
                            .generateSecret(
                                    new PBEKeySpec(password.toCharArray(), salt, ITERATIONS, 512))
                            .getEncoded();
            Base64.Encoder base64 = Base64.getEncoder();
            return new HashedPassword(
                    "{\"hashIterations\":%d,\"algorithm\":\"%s\",\"additionalParameters\":{}}"
                            .formatted(ITERATIONS, ALGORITHM),
                    "{\"value\":\"%s\",\"salt\":\"%s\",\"additionalParameters\":{}}"
                            .formatted(base64.encodeToString(hash), base64.encodeToString(salt)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("PBKDF2 is missing from this Java", e);
        }
    }

    /// Creates each person who is not known yet, able to sign in at once.
    public void create(List<Newcomer> people, HashedPassword password) {
        keycloak.run(realm ->
                people.forEach(newcomer -> {
                    try (Response response = realm.users().create(user(newcomer, password))) {
                        keycloak.require(
                                response, Response.Status.CREATED, Response.Status.CONFLICT);
                    }
                }));
    }

    /// Makes known people members of an Organization.
    public void join(List<EmailAddress> people, OrganizationRef organization) {
        keycloak.run(realm ->
                people.forEach(email -> {
                    Person person = identities.findByEmail(email).orElseThrow();
                    try (Response response =
                            realm.organizations()
                                    .get(organization.id().toString())
                                    .members()
                                    .addMember(person.id().toString())) {
                        keycloak.require(
                                response, Response.Status.CREATED, Response.Status.CONFLICT);
                    }
                }));
    }

    private static UserRepresentation user(Newcomer newcomer, HashedPassword password) {
        CredentialRepresentation credential = new CredentialRepresentation();
        credential.setType(CredentialRepresentation.PASSWORD);
        credential.setCredentialData(password.credentialData());
        credential.setSecretData(password.secretData());
        PersonName name = PersonName.of(newcomer.name());
        UserRepresentation user = new UserRepresentation();
        user.setUsername(newcomer.email().value());
        user.setEmail(newcomer.email().value());
        user.setEmailVerified(true);
        user.setEnabled(true);
        user.setFirstName(name.first());
        user.setLastName(name.rest().isEmpty() ? name.first() : name.rest());
        user.setAttributes(Map.of("locale", List.of(newcomer.language().code())));
        user.setCredentials(List.of(credential));
        return user;
    }

    @Override
    public void close() {
        keycloak.close();
    }
}
