package quebec.esja.workspace.seao;

import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import quebec.esja.kernel.SupplierId;
import quebec.esja.members.Members;
import quebec.esja.members.Membership;
import quebec.esja.workspace.SignedIn;

/// For which enterprises the signed-in person may look and answer.
@Component
class OwnSuppliers {

    private final Members members;

    OwnSuppliers(Members members) {
        this.members = members;
    }

    /// Absent for the Pôle's own people, who see all.
    Optional<Set<SupplierId>> ids() {
        return members.recognise(SignedIn.person().subject(), Optional.empty())
                .filter(membership -> !membership.isStaff())
                .map(Membership::suppliers)
                .map(Set::copyOf);
    }
}
