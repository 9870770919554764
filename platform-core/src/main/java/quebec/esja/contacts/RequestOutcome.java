package quebec.esja.contacts;

import java.util.List;
import quebec.esja.kernel.EmailAddress;

/// What became of a request to see the persons to contact.
public sealed interface RequestOutcome {

    /// A letter left for that address: the request waits for it to be confirmed. The same is said when one waits already.
    record Received(EmailAddress to) implements RequestOutcome {}

    /// It waits for a manager of the enterprise.
    record Waiting() implements RequestOutcome {}

    record Refused(List<ContactProblem> problems) implements RequestOutcome {
        public Refused {
            problems = List.copyOf(problems);
        }
    }

    /// Too many requests wait for a confirmation from that address.
    record TooMany() implements RequestOutcome {}

    /// Nobody of that enterprise is shown on request.
    record Nobody() implements RequestOutcome {}
}
