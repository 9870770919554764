package quebec.esja.corrections;

import quebec.esja.kernel.OfferingId;
import quebec.esja.matching.RefusalReason;

/// One precise change of an enterprise's own profile.
public sealed interface Correction {

    /// What it sells of the category of the need is delivered to the place of the need no more.
    record NotThere() implements Correction {}

    /// It does not sell that any more.
    record NoLonger(OfferingId offering) implements Correction {}

    /// @param days usual delay from order to delivery, in business days, 0 to 365
    record LeadTime(int days) implements Correction {}

    /// @param words how much it can deliver, 1 to 600 characters
    record Capacity(String words) implements Correction {}

    /// The refusal that it follows from.
    default RefusalReason reason() {
        return switch (this) {
            case NotThere _ -> RefusalReason.ZONE;
            case NoLonger _ -> RefusalReason.TRADE;
            case LeadTime _ -> RefusalReason.DELAY;
            case Capacity _ -> RefusalReason.CAPACITY;
        };
    }
}
