package quebec.esja.workspace.organization;

import java.util.List;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import quebec.esja.audit.Actor;
import quebec.esja.buyers.BuyerPeople;
import quebec.esja.buyers.Buyers;
import quebec.esja.kernel.BuyerId;
import quebec.esja.kernel.Neq;
import quebec.esja.organizations.BuyersElsewhere;
import quebec.esja.organizations.Domains;
import quebec.esja.organizations.Organizations;

/// Makes the panel of an organization, for its people and for the Pôle's team.
@Component
public class OrganizationPanels {

    /// What someone may do on a panel.
    enum Hand {
        /// A member of the buyer reads.
        READS,
        /// A manager of the buyer edits.
        EDITS,
        /// The Pôle's team edits, and confirms domains.
        CONFIRMS
    }

    private final Organizations organizations;
    private final Domains domains;
    private final BuyerPeople people;
    private final BuyersElsewhere elsewhere;
    private final Buyers buyers;

    OrganizationPanels(
            Organizations organizations,
            Domains domains,
            BuyerPeople people,
            BuyersElsewhere elsewhere,
            Buyers buyers) {
        this.organizations = organizations;
        this.domains = domains;
        this.people = people;
        this.elsewhere = elsewhere;
        this.buyers = buyers;
    }

    /// @param managed whether the person manages the buyer
    /// @param acting  asked for at each change
    OrganizationPanel ofPeople(BuyerId buyer, boolean managed, Supplier<Actor> acting) {
        return panel(buyer, managed ? Hand.EDITS : Hand.READS, acting);
    }

    /// @param acting someone of the Pôle's team, asked for at each change
    public OrganizationPanel ofTeam(BuyerId buyer, Supplier<Actor> acting) {
        return panel(buyer, Hand.CONFIRMS, acting);
    }

    private OrganizationPanel panel(BuyerId buyer, Hand hand, Supplier<Actor> acting) {
        return new OrganizationPanel(
                buyer, hand, organizations, domains, people, poles(buyer), acting);
    }

    private List<String> poles(BuyerId buyer) {
        return buyers.find(buyer)
                .map(found -> found.data().neq())
                .filter(neq -> !neq.isEmpty())
                .map(neq -> elsewhere.of(new Neq(neq)))
                .orElse(List.of());
    }
}
