package quebec.esja.tenders;

import java.time.Instant;
import java.util.Optional;
import quebec.esja.kernel.SupplierId;

/// A listed enterprise beside a notice.
///
/// @param wantsInvitations whether its profile says that it wants to be invited to tender
/// @param told             when it was told; absent when it was not
public record SuitRow(
        SupplierId supplier,
        String name,
        String municipality,
        TenderFit fit,
        boolean wantsInvitations,
        Telling.State state,
        Optional<Instant> told) {

    /// Whether a person may tell it of the notice.
    public boolean mayBeTold() {
        return fit.kind() == TenderFit.Kind.SUITS && state == Telling.State.UNTOLD;
    }
}
