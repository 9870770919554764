package quebec.esja.keycloak;

import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.InternalServerErrorException;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.keycloak.admin.client.resource.RoleScopeResource;
import org.keycloak.admin.client.resource.UserResource;
import org.keycloak.representations.idm.CredentialRepresentation;
import org.keycloak.representations.idm.OrganizationRepresentation;
import org.keycloak.representations.idm.RoleRepresentation;
import org.keycloak.representations.idm.UserRepresentation;
import org.springframework.stereotype.Service;
import quebec.esja.kernel.EmailAddress;
import quebec.esja.kernel.Slug;
import quebec.esja.texts.Language;

/// [Identities] by Keycloak's administration, as the client `esja-admin`.
@Service
public final class KeycloakIdentities implements Identities, AutoCloseable {

    /// The client whose sign-in follows an invitation.
    private static final String WEB = "esja-web";

    private static final int INVITATION_SECONDS = 7 * 24 * 3600;
    private static final int PAGE = 100;
    private static final String LOCALE = "locale";
    private static final String INVITED_TO = "invitedTo";

    private final AdminConnection keycloak;

    public KeycloakIdentities(IdentitySettings settings) {
        this.keycloak = new AdminConnection(settings);
    }

    @Override
    public OrganizationOpening openOrganization(Slug alias, String name) {
        return keycloak.call(realm -> {
            Optional<OrganizationRepresentation> known = byAlias(alias);
            if (known.isEmpty()) {
                OrganizationRepresentation wanted = new OrganizationRepresentation();
                wanted.setAlias(alias.value());
                wanted.setName(name);
                wanted.setEnabled(true);
                try (Response response = realm.organizations().create(wanted)) {
                    keycloak.require(response, Response.Status.CREATED, Response.Status.CONFLICT);
                }
                known = byAlias(alias);
            } else if (!known.get().getName().equals(name)) {
                OrganizationRepresentation renamed = known.get();
                renamed.setName(name);
                try (Response response =
                        realm.organizations().get(renamed.getId()).update(renamed)) {
                    if (response.getStatus() == Response.Status.CONFLICT.getStatusCode()
                            || response.getStatus()
                                    == Response.Status.BAD_REQUEST.getStatusCode()) {
                        return new OrganizationOpening.NameTaken(name);
                    }
                    keycloak.require(response, Response.Status.NO_CONTENT);
                }
            }
            return known.<OrganizationOpening>map(o -> new OrganizationOpening.Opened(ref(o)))
                    .orElseGet(() -> new OrganizationOpening.NameTaken(name));
        });
    }

    @Override
    public Optional<OrganizationRef> organization(Slug alias) {
        return keycloak.call(_ -> byAlias(alias).map(KeycloakIdentities::ref));
    }

    @Override
    public void removeOrganization(OrganizationId organization) {
        keycloak.run(realm -> {
            try (Response response = realm.organizations().get(organization.toString()).delete()) {
                keycloak.require(response, Response.Status.NO_CONTENT, Response.Status.NOT_FOUND);
            }
        });
    }

    @Override
    public void enableOrganization(OrganizationId organization) {
        setEnabled(organization, true);
    }

    @Override
    public void disableOrganization(OrganizationId organization) {
        setEnabled(organization, false);
    }

    @Override
    public Person enrol(Newcomer newcomer, OrganizationId organization) {
        return keycloak.call(_ -> {
            Person person = person(known(newcomer));
            join(person.id(), organization);
            return person;
        });
    }

    @Override
    public Invitation invite(Newcomer newcomer, OrganizationRef organization) {
        return keycloak.call(realm -> {
            UserRepresentation user = known(newcomer);
            Person person = person(user);
            if (!person.enabled()) {
                return new Invitation.Disabled(person);
            }
            join(person.id(), organization.id());
            UserResource resource = realm.users().get(user.getId());
            if (resource.credentials().stream()
                    .anyMatch(c -> CredentialRepresentation.PASSWORD.equals(c.getType()))) {
                return new Invitation.AlreadySignsIn(person);
            }
            user.getAttributes().put(INVITED_TO, List.of(organization.name()));
            resource.update(user);
            try {
                resource.executeActionsEmail(
                        WEB, null, INVITATION_SECONDS, List.of("UPDATE_PASSWORD"));
            } catch (InternalServerErrorException e) {
                return new Invitation.MailFailed(person);
            }
            return new Invitation.MailSent(person);
        });
    }

    @Override
    public void removeMember(PersonId person, OrganizationId organization) {
        keycloak.run(realm -> {
            try (Response response =
                    realm.organizations()
                            .get(organization.toString())
                            .members()
                            .member(person.toString())
                            .delete()) {
                keycloak.require(
                        response,
                        Response.Status.NO_CONTENT,
                        Response.Status.NOT_FOUND,
                        Response.Status.BAD_REQUEST);
            }
        });
    }

    @Override
    public List<OrganizationRef> organizationsOf(PersonId person) {
        return keycloak.call(realm ->
                realm.organizations().members().getOrganizations(person.toString(), true).stream()
                        .map(KeycloakIdentities::ref)
                        .toList());
    }

    @Override
    public Optional<Person> findByEmail(EmailAddress email) {
        return keycloak.call(_ -> byEmail(email).map(KeycloakIdentities::person));
    }

    @Override
    public void setPassword(PersonId person, String password) {
        keycloak.run(realm -> {
            UserResource resource = realm.users().get(person.toString());
            CredentialRepresentation credential = new CredentialRepresentation();
            credential.setType(CredentialRepresentation.PASSWORD);
            credential.setValue(password);
            credential.setTemporary(false);
            try {
                resource.resetPassword(credential);
            } catch (BadRequestException e) {
                throw new IllegalArgumentException("the realm's rules refuse this password", e);
            }
            UserRepresentation user = resource.toRepresentation();
            if (!user.isEmailVerified()) {
                user.setEmailVerified(true);
                resource.update(user);
            }
        });
    }

    @Override
    public void grantRealmRole(PersonId person, RealmRole role) {
        keycloak.run(realm -> {
            RoleScopeResource roles = realm.users().get(person.toString()).roles().realmLevel();
            roles.add(named(role, roles.listAvailable()));
        });
    }

    @Override
    public void revokeRealmRole(PersonId person, RealmRole role) {
        keycloak.run(realm -> {
            RoleScopeResource roles = realm.users().get(person.toString()).roles().realmLevel();
            roles.remove(named(role, roles.listAll()));
        });
    }

    @Override
    public void endSessions(PersonId person) {
        keycloak.run(realm -> realm.users().get(person.toString()).logout());
    }

    @Override
    public void close() {
        keycloak.close();
    }

    /// Keycloak searches Organizations by name and domain only, so the alias is looked for in their list.
    private Optional<OrganizationRepresentation> byAlias(Slug alias) {
        return keycloak.call(realm -> {
            for (int first = 0; ; first += PAGE) {
                List<OrganizationRepresentation> page = realm.organizations().list(first, PAGE);
                for (OrganizationRepresentation one : page) {
                    if (one.getAlias().equals(alias.value())) {
                        return Optional.of(one);
                    }
                }
                if (page.size() < PAGE) {
                    return Optional.empty();
                }
            }
        });
    }

    private void setEnabled(OrganizationId organization, boolean enabled) {
        keycloak.run(realm -> {
            var resource = realm.organizations().get(organization.toString());
            OrganizationRepresentation current = resource.toRepresentation();
            if (current.isEnabled() != enabled) {
                current.setEnabled(enabled);
                try (Response response = resource.update(current)) {
                    keycloak.require(response, Response.Status.NO_CONTENT);
                }
            }
        });
    }

    private UserRepresentation known(Newcomer newcomer) {
        return byEmail(newcomer.email())
                .orElseGet(() ->
                        keycloak.call(realm -> {
                            UserRepresentation user = new UserRepresentation();
                            user.setUsername(newcomer.email().value());
                            user.setEmail(newcomer.email().value());
                            PersonName name = PersonName.of(newcomer.name());
                            user.setFirstName(name.first());
                            user.setLastName(name.rest());
                            user.setEnabled(true);
                            user.setAttributes(Map.of(LOCALE, List.of(newcomer.language().code())));
                            try (Response response = realm.users().create(user)) {
                                keycloak.require(
                                        response,
                                        Response.Status.CREATED,
                                        Response.Status.CONFLICT);
                            }
                            return byEmail(newcomer.email())
                                    .orElseThrow(() ->
                                            new IllegalStateException(
                                                    "Keycloak lost the person it just made"));
                        }));
    }

    private Optional<UserRepresentation> byEmail(EmailAddress email) {
        return keycloak.call(
                realm -> realm.users().searchByEmail(email.value(), true).stream().findFirst());
    }

    private void join(PersonId person, OrganizationId organization) {
        keycloak.run(realm -> {
            try (Response response =
                    realm.organizations()
                            .get(organization.toString())
                            .members()
                            .addMember(person.toString())) {
                keycloak.require(response, Response.Status.CREATED, Response.Status.CONFLICT);
            }
        });
    }

    private static List<RoleRepresentation> named(RealmRole role, List<RoleRepresentation> among) {
        return among.stream().filter(r -> r.getName().equals(role.code())).toList();
    }

    private static OrganizationRef ref(OrganizationRepresentation o) {
        return new OrganizationRef(
                new OrganizationId(UUID.fromString(o.getId())),
                new Slug(o.getAlias()),
                o.getName(),
                o.isEnabled());
    }

    private static Person person(UserRepresentation user) {
        Map<String, List<String>> attributes =
                Objects.requireNonNullElse(user.getAttributes(), Map.of());
        return new Person(
                new PersonId(UUID.fromString(user.getId())),
                new EmailAddress(user.getEmail()),
                new PersonName(
                                Objects.requireNonNullElse(user.getFirstName(), ""),
                                Objects.requireNonNullElse(user.getLastName(), ""))
                        .whole(),
                attributes.getOrDefault(LOCALE, List.of()).stream()
                        .findFirst()
                        .flatMap(Language::ofCode)
                        .orElse(Language.FRENCH),
                user.isEnabled(),
                user.isEmailVerified());
    }
}
