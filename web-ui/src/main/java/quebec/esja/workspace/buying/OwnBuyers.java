package quebec.esja.workspace.buying;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import quebec.esja.audit.Actor;
import quebec.esja.buyers.BuyerRole;
import quebec.esja.buyers.Buyers;
import quebec.esja.kernel.BuyerId;
import quebec.esja.members.Members;
import quebec.esja.members.Membership;
import quebec.esja.workspace.SignedIn;

/// For whom the signed-in person buys here, read from the Pôle each time: an access that ended meanwhile counts no more.
@Component
public class OwnBuyers {

    private final Members members;
    private final Buyers buyers;

    OwnBuyers(Members members, Buyers buyers) {
        this.members = members;
        this.buyers = buyers;
    }

    /// By name.
    public List<OwnBuyer> all() {
        return membership().stream()
                .flatMap(membership -> membership.buyers().entrySet().stream())
                .flatMap(part -> own(part).stream())
                .sorted(Comparator.comparing(OwnBuyer::name, String.CASE_INSENSITIVE_ORDER))
                .toList();
    }

    private Optional<OwnBuyer> own(Map.Entry<BuyerId, String> part) {
        return buyers.find(part.getKey())
                .flatMap(buyer ->
                        BuyerRole.ofCode(part.getValue())
                                .map(role -> new OwnBuyer(buyer.id(), buyer.name(), role)));
    }

    /// Whose name the history keeps for what is done for that buyer.
    ///
    /// @throws IllegalStateException when the person acts for it no more
    public Actor actor(BuyerId buyer) {
        return actor(buyer, BuyerRole.MEMBER);
    }

    /// The same, for what only a manager does.
    ///
    /// @throws IllegalStateException when the person manages it no more
    public Actor manager(BuyerId buyer) {
        return actor(buyer, BuyerRole.MANAGER);
    }

    private Actor actor(BuyerId buyer, BuyerRole least) {
        return membership()
                .filter(membership ->
                        Optional.ofNullable(membership.buyers().get(buyer))
                                .flatMap(BuyerRole::ofCode)
                                .filter(role -> role == BuyerRole.MANAGER || role == least)
                                .isPresent())
                .map(Membership::actor)
                .orElseThrow(() -> new IllegalStateException("this person acts no more"));
    }

    private Optional<Membership> membership() {
        return members.recognise(SignedIn.person().subject(), Optional.empty());
    }
}
