package quebec.esja.registration;

import java.util.List;
import quebec.esja.directory.SupplierProblem;
import quebec.esja.elsewhere.PublishedProfile;
import quebec.esja.kernel.EmailAddress;
import quebec.esja.kernel.SupplierId;

/// What became of a registration. Something is written for `Received` only.
public sealed interface RegistrationOutcome {

    /// It is kept, and a letter asks the person to confirm the address.
    record Received(SupplierId supplier, EmailAddress to) implements RegistrationOutcome {}

    /// The same person sent the same enterprise before.
    ///
    /// @param letterSent whether the letter to confirm the address was sent again
    record ReceivedBefore(EmailAddress to, boolean letterSent) implements RegistrationOutcome {}

    record Refused(List<SupplierProblem> problems) implements RegistrationOutcome {
        public Refused {
            problems = List.copyOf(problems);
        }
    }

    /// The NEQ is that of an enterprise in the directory: it can be claimed, not registered again.
    record Listed(ListedSupplier supplier) implements RegistrationOutcome {}

    /// Enterprises of nearly that name are in the directory, in the same municipality; the person says whether it is one of them.
    record Resembles(List<ListedSupplier> suppliers) implements RegistrationOutcome {
        public Resembles {
            suppliers = List.copyOf(suppliers);
        }
    }

    /// The Pôle knows an enterprise of that NEQ that is not public; only a person of the Pôle can tell more.
    record KnownToThePole() implements RegistrationOutcome {}

    /// Other Pôles publish the enterprise: the person says whether this one may take that up.
    record KnownElsewhere(PublishedProfile published) implements RegistrationOutcome {}

    /// Too many registrations wait for a confirmation from that address.
    record TooMany() implements RegistrationOutcome {}
}
