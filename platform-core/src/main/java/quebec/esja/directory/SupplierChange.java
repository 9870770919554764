package quebec.esja.directory;

import java.util.List;

/// What became of an edit. Nothing is written unless it was saved.
public sealed interface SupplierChange {

    /// What can become of a creation or of a change of status.
    sealed interface Decided extends SupplierChange {}

    record Saved(Supplier supplier) implements Decided {}

    record Refused(List<SupplierProblem> problems) implements Decided {

        public Refused {
            problems = List.copyOf(problems);
        }
    }

    /// Someone else saved since this person opened the page.
    record Stale(Supplier theirs) implements SupplierChange {}
}
