package quebec.esja.workspace.received;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import quebec.esja.audit.Actor;
import quebec.esja.kernel.SupplierId;
import quebec.esja.members.Members;
import quebec.esja.members.Membership;
import quebec.esja.workspace.SignedIn;

/// The enterprises that the signed-in person manages here, read from the Pôle each time.
@Component
class ReceivingSuppliers {

    private final Members members;

    ReceivingSuppliers(Members members) {
        this.members = members;
    }

    Set<SupplierId> all() {
        return membership().map(Membership::suppliers).map(Map::keySet).orElse(Set.of());
    }

    /// Whose name the history keeps for what is done for that enterprise.
    ///
    /// @throws IllegalStateException when the person manages it no more
    Actor actor(SupplierId supplier) {
        return membership()
                .filter(membership -> membership.suppliers().containsKey(supplier))
                .map(Membership::actor)
                .orElseThrow(() -> new IllegalStateException("this person manages it no more"));
    }

    /// Whether the person may show what is not public of that enterprise.
    boolean decides(SupplierId supplier) {
        return membership().filter(membership -> membership.decidesFor(supplier)).isPresent();
    }

    private Optional<Membership> membership() {
        return members.recognise(SignedIn.person().subject(), Optional.empty());
    }
}
