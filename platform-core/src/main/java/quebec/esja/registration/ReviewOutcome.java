package quebec.esja.registration;

import java.util.List;
import quebec.esja.directory.Supplier;
import quebec.esja.directory.SupplierProblem;

/// What became of a review. It is written for `Decided` only.
public sealed interface ReviewOutcome {

    /// @param invited whether a person was invited to manage the enterprise; false when none is known to write to
    record Decided(Supplier supplier, boolean invited) implements ReviewOutcome {}

    record Refused(List<SupplierProblem> problems) implements ReviewOutcome {
        public Refused {
            problems = List.copyOf(problems);
        }
    }

    /// The enterprise changed since the reviewer opened it.
    record Stale(Supplier now) implements ReviewOutcome {}

    /// There is no such enterprise here.
    record Unknown() implements ReviewOutcome {}
}
