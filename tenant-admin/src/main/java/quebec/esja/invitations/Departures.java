package quebec.esja.invitations;

import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import quebec.esja.audit.Actor;
import quebec.esja.buyers.BuyerDeparture;
import quebec.esja.buyers.BuyerPeople;
import quebec.esja.kernel.BuyerId;
import quebec.esja.kernel.EmailAddress;
import quebec.esja.kernel.MemberId;
import quebec.esja.kernel.SupplierId;
import quebec.esja.keycloak.Identities;
import quebec.esja.keycloak.IdentitiesUnavailable;
import quebec.esja.keycloak.OrganizationRef;
import quebec.esja.managers.ManagerDeparture;
import quebec.esja.managers.SupplierManagers;
import quebec.esja.members.Members;
import quebec.esja.tenancy.TenantScope;

/// Ends a membership here and in Keycloak. Ours is the one that counts: from its commit on the person is refused at the next
/// interaction, even when Keycloak is away.
@Service
public class Departures {

    private static final Logger LOG = LoggerFactory.getLogger(Departures.class);

    private final Members members;
    private final BuyerPeople buyerPeople;
    private final SupplierManagers supplierManagers;
    private final Identities identities;

    public Departures(
            Members members,
            BuyerPeople buyerPeople,
            SupplierManagers supplierManagers,
            Identities identities) {
        this.members = members;
        this.buyerPeople = buyerPeople;
        this.supplierManagers = supplierManagers;
        this.identities = identities;
    }

    /// @return false when this is the last admin, or no member any more
    public boolean end(MemberId member, Actor actor) {
        Optional<EmailAddress> email = members.email(member);
        if (!members.end(member, actor)) {
            return false;
        }
        email.ifPresent(this::leaveOrganization);
        return true;
    }

    /// Ends what someone may do for a buyer, and the membership of someone who had no other part.
    public BuyerDeparture end(BuyerId buyer, MemberId member, Actor actor) {
        Optional<EmailAddress> email = members.email(member);
        BuyerDeparture departure = buyerPeople.end(buyer, member, actor);
        if (departure == BuyerDeparture.ENDED_ALTOGETHER) {
            email.ifPresent(this::leaveOrganization);
        }
        return departure;
    }

    /// Ends what someone may do for an enterprise, and the membership of someone who had no other part.
    ///
    /// @param evenLast whether the last manager may go: whoever asks was told what it means
    public ManagerDeparture end(
            SupplierId supplier, MemberId member, boolean evenLast, Actor actor) {
        Optional<EmailAddress> email = members.email(member);
        ManagerDeparture departure = supplierManagers.end(supplier, member, evenLast, actor);
        if (departure == ManagerDeparture.ENDED_ALTOGETHER) {
            email.ifPresent(this::leaveOrganization);
        }
        return departure;
    }

    private void leaveOrganization(EmailAddress email) {
        try {
            Optional<OrganizationRef> organization =
                    identities.organization(TenantScope.current().slug());
            identities
                    .findByEmail(email)
                    .ifPresent(person ->
                            organization.ifPresent(
                                    o -> identities.removeMember(person.id(), o.id())));
        } catch (IdentitiesUnavailable e) {
            LOG.warn(
                    "Keycloak keeps a membership of {} that has ended here.",
                    TenantScope.current().slug(),
                    e);
        }
    }
}
