package quebec.esja.buyerneeds;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Optional;

/// About how much a buyer expects to spend, in dollars before tax.
public enum AmountBand {
    TO_5000("to-5000", 0, 5_000),
    TO_25000("to-25000", 5_000, 25_000),
    TO_100000("to-100000", 25_000, 100_000),
    TO_500000("to-500000", 100_000, 500_000),
    /// Without an upper bound.
    OVER_500000("over-500000", 500_000, 0);

    private final String code;
    private final BigDecimal low;
    private final long high;

    AmountBand(String code, long low, long high) {
        this.code = code;
        this.low = BigDecimal.valueOf(low);
        this.high = high;
    }

    public String code() {
        return code;
    }

    /// Key of its name.
    public String text() {
        return "buyerneeds.amount." + code;
    }

    public BigDecimal low() {
        return low;
    }

    /// The most; absent when nothing bounds it.
    public Optional<BigDecimal> high() {
        return high == 0 ? Optional.empty() : Optional.of(BigDecimal.valueOf(high));
    }

    public static Optional<AmountBand> ofCode(String code) {
        return Arrays.stream(values()).filter(one -> one.code.equals(code)).findFirst();
    }
}
