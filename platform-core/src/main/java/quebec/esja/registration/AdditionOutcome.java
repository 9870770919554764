package quebec.esja.registration;

import java.util.List;
import quebec.esja.directory.Supplier;
import quebec.esja.directory.SupplierProblem;
import quebec.esja.elsewhere.PublishedProfile;

/// What became of an enterprise that someone of the team adds. It is written for `Added` only.
public sealed interface AdditionOutcome {

    record Added(Supplier supplier) implements AdditionOutcome {}

    record Refused(List<SupplierProblem> problems) implements AdditionOutcome {
        public Refused {
            problems = List.copyOf(problems);
        }
    }

    /// Enterprises of nearly that name are in the directory, in the same municipality.
    record Resembles(List<ListedSupplier> suppliers) implements AdditionOutcome {
        public Resembles {
            suppliers = List.copyOf(suppliers);
        }
    }

    /// Other Pôles publish it: what they publish can be taken up.
    record KnownElsewhere(PublishedProfile published) implements AdditionOutcome {}
}
