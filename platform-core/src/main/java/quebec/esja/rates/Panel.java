package quebec.esja.rates;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/// The buyers that declared the same months of both years: the only ones by whom a change can be told.
///
/// @param buyers how many they are
/// @param before dollars they declared the year before
/// @param now    dollars they declared
/// @param rateBefore and `rateNow` of those among them whose total is known for both years
public record Panel(int buyers, BigDecimal before, BigDecimal now, Rate rateBefore, Rate rateNow) {

    /// By how much their purchases grew, 0.1 for a tenth; absent when there were none to grow from.
    public Optional<BigDecimal> growth() {
        return before.signum() == 0
                ? Optional.empty()
                : Optional.of(now.subtract(before).divide(before, 6, RoundingMode.HALF_UP));
    }
}
