package quebec.esja.rates;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/// A part of purchases over their total. Without a total, or when none of the purchases has one beside it, there is
/// no rate, which is not a rate of zero.
///
/// @param part  dollars declared by those whose total is known
/// @param total the sum of their totals; absent when none is known
public record Rate(BigDecimal part, Optional<BigDecimal> total) {

    private static final int DECIMALS = 6;

    public static final Rate UNKNOWN = new Rate(BigDecimal.ZERO, Optional.empty());

    /// Between 0 and 1.
    public Optional<BigDecimal> value() {
        return total.filter(sum -> sum.signum() > 0)
                .map(sum -> part.divide(sum, DECIMALS, RoundingMode.HALF_UP));
    }
}
