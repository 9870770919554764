package quebec.esja.declarations;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.ZoneId;

/// Bounds shared by the pieces of a declaration.
final class DeclarationLimits {

    static final ZoneId QUEBEC = ZoneId.of("America/Toronto");

    /// Amounts stay below a million million dollars, which is what the tables hold.
    static final BigDecimal AMOUNT = new BigDecimal("1000000000000");

    static final int SUGGESTIONS = 100;

    /// How long an extract of accounts waits for its declaration to be signed.
    static final Duration EXTRACT_KEPT = Duration.ofDays(14);

    private DeclarationLimits() {}
}
