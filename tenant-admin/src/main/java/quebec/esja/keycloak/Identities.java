package quebec.esja.keycloak;

import java.util.List;
import java.util.Optional;
import quebec.esja.kernel.EmailAddress;
import quebec.esja.kernel.Slug;

/// The people who may sign in, and the Organization of each Pôle.
///
/// Every call may be made again without harm: it brings about a state and says what stands, whatever an earlier call
/// that failed half-way had done. Only [#invite] has an effect that repeats, its mail.
/// Each call throws [IdentitiesUnavailable] when Keycloak does not answer in time or refuses us.
public interface Identities {

    /// The Organization of that alias, created if it was not there; its name follows.
    OrganizationOpening openOrganization(Slug alias, String name);

    Optional<OrganizationRef> organization(Slug alias);

    /// Takes it away with its memberships; the people stay.
    void removeOrganization(OrganizationId organization);

    /// From the next token on, members carry it again.
    void enableOrganization(OrganizationId organization);

    /// From the next token on, nobody carries it.
    void disableOrganization(OrganizationId organization);

    /// The person of that address, created without a password if unknown, as a member of the Organization. No mail.
    Person enrol(Newcomer newcomer, OrganizationId organization);

    /// The same, and one mail in the person's language if they have no password yet; its link lives seven days.
    Invitation invite(Newcomer newcomer, OrganizationRef organization);

    /// Ends the membership; tokens issued before stay valid for their few minutes.
    void removeMember(PersonId person, OrganizationId organization);

    List<OrganizationRef> organizationsOf(PersonId person);

    Optional<Person> findByEmail(EmailAddress email);

    /// Sets a password and takes the address as verified: for the demonstration's accounts only.
    ///
    /// @throws IllegalArgumentException when the realm's rules refuse the password
    void setPassword(PersonId person, String password);

    void grantRealmRole(PersonId person, RealmRole role);

    void revokeRealmRole(PersonId person, RealmRole role);

    /// Signs the person out everywhere; applications are told by back-channel.
    void endSessions(PersonId person);
}
