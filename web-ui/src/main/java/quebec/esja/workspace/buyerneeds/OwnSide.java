package quebec.esja.workspace.buyerneeds;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import quebec.esja.audit.Actor;
import quebec.esja.buyerneeds.BuyerNeed;
import quebec.esja.buyerneeds.BuyerNeedFilter;
import quebec.esja.buyers.Buyers;
import quebec.esja.kernel.BuyerId;
import quebec.esja.members.Members;
import quebec.esja.members.Membership;
import quebec.esja.purchases.Party;
import quebec.esja.workspace.SignedIn;

/// On which side of a need the signed-in person stands here, read from the Pôle each time.
@Component
class OwnSide {

    private final Members members;
    private final Buyers buyers;

    OwnSide(Members members, Buyers buyers) {
        this.members = members;
        this.buyers = buyers;
    }

    /// A buyer for which the person acts.
    record Named(BuyerId id, String name) {}

    /// @param buyers for which the person acts, by name; none for the team, which acts for all
    record Side(Actor actor, boolean team, List<Named> buyers) {

        BuyerNeedFilter filter(BuyerNeedFilter all) {
            return team ? all : all.of(buyers.stream().map(Named::id).collect(Collectors.toSet()));
        }

        /// In whose name the person acts on a need of that buyer; none when it is not theirs.
        Optional<Party> party(BuyerId buyer) {
            if (team) {
                return Optional.of(new Party.OfPole());
            }
            return buyers.stream().anyMatch(own -> own.id().equals(buyer))
                    ? Optional.of(new Party.OfBuyer(buyer))
                    : Optional.empty();
        }

        Optional<Party> party(BuyerNeed need) {
            return party(need.data().buyer());
        }
    }

    /// @throws IllegalStateException when the person has no part here any more
    Side side() {
        Membership membership =
                members.recognise(SignedIn.person().subject(), Optional.empty())
                        .orElseThrow(() -> new IllegalStateException("no member acts"));
        return membership.isStaff()
                ? new Side(membership.actor(), true, List.of())
                : new Side(membership.actor(), false, own(membership.buyers().keySet()));
    }

    private List<Named> own(Set<BuyerId> ids) {
        return ids.stream()
                .flatMap(id -> buyers.find(id).stream())
                .map(buyer -> new Named(buyer.id(), buyer.name()))
                .sorted(Comparator.comparing(Named::name, String.CASE_INSENSITIVE_ORDER))
                .toList();
    }
}
