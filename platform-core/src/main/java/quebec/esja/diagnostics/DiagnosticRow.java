package quebec.esja.diagnostics;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import quebec.esja.buyers.BuyerKind;
import quebec.esja.kernel.BuyerId;

/// An accepted buyer in the team's list.
///
/// @param runs how many it submitted
/// @param open whether one is being filled
public record DiagnosticRow(
        BuyerId buyer,
        String name,
        BuyerKind kind,
        Optional<Latest> latest,
        int runs,
        boolean open) {

    /// The last one submitted.
    ///
    /// @param score none when nothing with points was answered
    public record Latest(
            Instant at, String by, Optional<String> assistedBy, Optional<BigDecimal> score) {}
}
