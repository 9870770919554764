package quebec.esja.needs;

import java.util.List;
import quebec.esja.kernel.EmailAddress;
import quebec.esja.kernel.NeedId;

/// What became of a request. Something is written for `Received` only.
public sealed interface NeedOutcome {

    /// It is kept, and a letter asks the person to confirm the address.
    record Received(NeedId need, EmailAddress to) implements NeedOutcome {}

    record Refused(List<NeedProblem> problems) implements NeedOutcome {
        public Refused {
            problems = List.copyOf(problems);
        }
    }

    /// Too many requests wait for a confirmation from that address.
    record TooMany() implements NeedOutcome {}
}
