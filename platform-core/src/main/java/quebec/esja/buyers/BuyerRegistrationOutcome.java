package quebec.esja.buyers;

import java.util.List;
import quebec.esja.kernel.BuyerId;
import quebec.esja.kernel.EmailAddress;

/// What became of a registration. Something is written for `Received` only.
public sealed interface BuyerRegistrationOutcome {

    /// It is kept, and a letter asks the person to confirm the address.
    record Received(BuyerId buyer, EmailAddress to) implements BuyerRegistrationOutcome {}

    record Refused(List<BuyerProblem> problems) implements BuyerRegistrationOutcome {
        public Refused {
            problems = List.copyOf(problems);
        }
    }

    /// Too many registrations wait for a confirmation from that address.
    record TooMany() implements BuyerRegistrationOutcome {}
}
