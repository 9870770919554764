package quebec.esja.declarations;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import quebec.esja.purchases.TaxBasis;

/// One version of a declaration: a draft until it is signed, then as it stands.
///
/// @param number      from 1
/// @param addressable all purchases of the period that could have gone to any enterprise, in dollars; absent when unknown
/// @param social      what the lines come to
/// @param reason      why the version before was amended; empty for the first
public record DeclarationVersion(
        int number,
        Optional<BigDecimal> addressable,
        TaxBasis taxBasis,
        BigDecimal social,
        int lines,
        String reason,
        Optional<Signature> signature) {

    /// Who answers for it.
    public record Signature(String name, String function, Instant at) {}

    public boolean signed() {
        return signature.isPresent();
    }
}
