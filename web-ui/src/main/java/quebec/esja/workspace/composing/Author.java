package quebec.esja.workspace.composing;

import java.util.Optional;
import quebec.esja.kernel.BuyerId;

/// In whose name a portfolio is composed.
///
/// @param buyer absent for the Pôle's team
/// @param name  of the buyer; empty for the team
record Author(Optional<BuyerId> buyer, String name) {

    boolean ofPole() {
        return buyer.isEmpty();
    }
}
