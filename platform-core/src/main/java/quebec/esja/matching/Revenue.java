package quebec.esja.matching;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Optional;

/// About how much an enterprise sells in a year, in dollars.
public enum Revenue {
    TO_100000("to-100000", 0, 100_000),
    TO_250000("to-250000", 100_000, 250_000),
    TO_500000("to-500000", 250_000, 500_000),
    TO_1000000("to-1000000", 500_000, 1_000_000),
    TO_5000000("to-5000000", 1_000_000, 5_000_000),
    /// Without an upper bound.
    OVER_5000000("over-5000000", 5_000_000, 0);

    private final String code;
    private final BigDecimal low;
    private final long high;

    Revenue(String code, long low, long high) {
        this.code = code;
        this.low = BigDecimal.valueOf(low);
        this.high = high;
    }

    public String code() {
        return code;
    }

    /// Key of its name.
    public String text() {
        return "matching.revenue." + code;
    }

    public BigDecimal low() {
        return low;
    }

    /// The most; absent when nothing bounds it.
    public Optional<BigDecimal> high() {
        return high == 0 ? Optional.empty() : Optional.of(BigDecimal.valueOf(high));
    }

    public static Optional<Revenue> ofCode(String code) {
        return Arrays.stream(values()).filter(one -> one.code.equals(code)).findFirst();
    }
}
