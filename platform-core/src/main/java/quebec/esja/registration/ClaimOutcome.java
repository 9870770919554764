package quebec.esja.registration;

import java.util.List;
import quebec.esja.directory.SupplierProblem;
import quebec.esja.kernel.EmailAddress;

/// What became of a claim that was sent.
public sealed interface ClaimOutcome {

    /// A letter left for that address. The same is said whatever is known of that person, so that nothing is learned by asking.
    record Received(EmailAddress to) implements ClaimOutcome {}

    record Refused(List<SupplierProblem> problems) implements ClaimOutcome {
        public Refused {
            problems = List.copyOf(problems);
        }
    }

    /// No such enterprise is in the directory.
    record Unknown() implements ClaimOutcome {}
}
