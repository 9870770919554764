package quebec.esja.retention;

import java.time.Instant;
import java.time.Period;
import java.time.ZoneId;

/// How long what people wrote in a need is kept. The privacy page tells the same.
final class RetentionRules {

    private static final ZoneId QUEBEC = ZoneId.of("America/Toronto");

    /// After a need ended, or could be answered no more.
    private static final Period KEPT_AFTER_END = Period.ofMonths(24);

    /// A draft that nobody touches.
    private static final Period DRAFTS_KEPT = Period.ofMonths(12);

    private RetentionRules() {}

    /// A need that was over before that instant keeps nobody's words.
    static Instant forgottenWhenOverBefore(Instant now) {
        return now.atZone(QUEBEC).minus(KEPT_AFTER_END).toInstant();
    }

    /// A draft that nobody changed since that instant goes whole: it was never sent.
    static Instant deletedWhenChangedBefore(Instant now) {
        return now.atZone(QUEBEC).minus(DRAFTS_KEPT).toInstant();
    }
}
