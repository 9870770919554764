package quebec.esja.contacts;

import java.time.Instant;
import java.time.LocalDate;
import quebec.esja.kernel.ContactId;
import quebec.esja.kernel.SupplierId;

/// Someone whom an enterprise proposes to contact.
public record ContactPerson(
        ContactId id, SupplierId supplier, ContactData data, Standing standing) {

    /// Where her agreement stands.
    public sealed interface Standing {

        /// She was written to, and has not answered.
        record Asked(Instant at) implements Standing {}

        /// @param until    the last day on which she is shown
        /// @param audience the widest to which she agreed
        record Agreed(Instant at, LocalDate until, Visibility audience) implements Standing {}

        /// She refused or withdrew: nothing is left of her but the e-mail, so that she is not written to again at once.
        record Ended(Instant at) implements Standing {}
    }

    /// Whether she may be shown that day to those of that visibility, under that rule of the Pôle.
    boolean shown(Visibility to, Visibility rule, LocalDate today) {
        return standing instanceof Standing.Agreed(Instant _, LocalDate until, Visibility audience)
                && !today.isAfter(until)
                && audience.narrower(rule).covers(to);
    }
}
