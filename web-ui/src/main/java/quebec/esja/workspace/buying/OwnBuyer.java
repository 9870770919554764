package quebec.esja.workspace.buying;

import quebec.esja.buyers.BuyerRole;
import quebec.esja.kernel.BuyerId;

/// A buyer for which the signed-in person acts.
public record OwnBuyer(BuyerId id, String name, BuyerRole role) {

    public boolean managed() {
        return role == BuyerRole.MANAGER;
    }
}
