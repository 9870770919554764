package quebec.esja.acceptance;

import java.util.List;
import java.util.Set;
import quebec.esja.audit.Audit;
import quebec.esja.audit.AuditEntry;
import quebec.esja.kernel.SupplierId;

/// What an enterprise shows beside the data of its profile: its pictures, its labels, its other places. The history tells what was
/// done to them.
final class BesideProfile {

    private static final Set<String> ACTS =
            Set.of(
                    "supplier.picture-added",
                    "supplier.picture-described",
                    "supplier.picture-removed",
                    "supplier.picture-restored",
                    "supplier.label-declared",
                    "supplier.label-removed",
                    "supplier.establishments-changed");
    private static final Set<String> ACCEPTED =
            Set.of("supplier.changes-accepted", "supplier.listed");
    private static final int MOST = 200;

    private final Audit audit;

    BesideProfile(Audit audit) {
        this.audit = audit;
    }

    /// What was done since the Pôle last accepted the whole, the newest first.
    List<AuditEntry> waiting(SupplierId supplier) {
        return audit.history("supplier", supplier, MOST).stream()
                .takeWhile(act -> !ACCEPTED.contains(act.action()))
                .filter(act -> ACTS.contains(act.action()))
                .toList();
    }
}
