package quebec.esja.corrections;

import java.util.List;
import quebec.esja.directory.SupplierProblem;

/// What became of a correction. The profile is changed for `Corrected` only.
public sealed interface CorrectionOutcome {

    record Corrected(Correction correction) implements CorrectionOutcome {}

    /// What was typed is no delay or capacity.
    record Refused(List<SupplierProblem> problems) implements CorrectionOutcome {
        public Refused {
            problems = List.copyOf(problems);
        }
    }

    /// The profile does not promise it, it was corrected before, or that link may not.
    record Nothing() implements CorrectionOutcome {}
}
