package quebec.esja.workspace;

import java.util.Optional;
import org.springframework.stereotype.Component;
import quebec.esja.audit.Actor;
import quebec.esja.members.Members;
import quebec.esja.members.Membership;

/// Whose name the history of the Pôle keeps for what is done in this page.
@Component
public class Acting {

    private final Members members;

    Acting(Members members) {
        this.members = members;
    }

    /// The signed-in person as a member of the Pôle.
    ///
    /// @throws IllegalStateException when they are no member any more, which the next interaction will tell them
    public Actor actor() {
        return members.recognise(SignedIn.person().subject(), Optional.empty())
                .map(Membership::actor)
                .orElseThrow(() -> new IllegalStateException("no member of this Pôle acts"));
    }
}
