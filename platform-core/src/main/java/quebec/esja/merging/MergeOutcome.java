package quebec.esja.merging;

import java.util.List;
import quebec.esja.directory.Supplier;
import quebec.esja.directory.SupplierProblem;

/// What became of a merge. Nothing is written unless it was done.
public sealed interface MergeOutcome {

    record Merged(Supplier kept) implements MergeOutcome {}

    record Refused(List<SupplierProblem> problems) implements MergeOutcome {

        public Refused {
            problems = List.copyOf(problems);
        }
    }

    /// Both have a NEQ, and not the same: they are two enterprises, unless one number is wrong and is mended first.
    record TwoNumbers() implements MergeOutcome {}

    /// Someone changed or merged one of them since the page was opened.
    record Stale() implements MergeOutcome {}
}
