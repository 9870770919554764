package quebec.esja.reconciliation;

import java.util.List;
import quebec.esja.kernel.Slug;

/// What the check of one Pôle found.
///
/// @param checked how many things the Pôle has to publish
public record PoleReport(Slug pole, int checked, List<Drift> drifts) {

    public PoleReport {
        drifts = List.copyOf(drifts);
    }

    public boolean agrees() {
        return drifts.isEmpty();
    }
}
