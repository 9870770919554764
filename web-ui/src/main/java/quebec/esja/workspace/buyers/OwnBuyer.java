package quebec.esja.workspace.buyers;

import java.util.Comparator;
import java.util.Optional;
import quebec.esja.kernel.BuyerId;
import quebec.esja.members.Members;
import quebec.esja.workspace.SignedIn;

/// The buyer for which the signed-in person acts here; the first one by id, when there are several.
final class OwnBuyer {

    private OwnBuyer() {}

    /// @throws IllegalStateException when the person acts for no buyer, which the next interaction will tell them
    static BuyerId of(Members members) {
        return members.recognise(SignedIn.person().subject(), Optional.empty()).stream()
                .flatMap(membership -> membership.buyers().keySet().stream())
                .min(Comparator.comparing(BuyerId::value))
                .orElseThrow(() -> new IllegalStateException("no buyer is this person's"));
    }
}
