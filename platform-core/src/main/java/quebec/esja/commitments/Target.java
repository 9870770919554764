package quebec.esja.commitments;

import java.math.BigDecimal;
import java.util.Optional;

/// What an organization hopes to reach, if it says so. Nothing obliges it to.
///
/// @param words   up to [#LONGEST] characters
/// @param percent share of its addressable purchases, above 0 and up to 100
/// @param amount  dollars a year
public record Target(String words, Optional<BigDecimal> percent, Optional<BigDecimal> amount) {

    public static final int LONGEST = 600;

    public static final Target NONE = new Target("", Optional.empty(), Optional.empty());

    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);
    private static final BigDecimal MOST = new BigDecimal("1000000000");
    private static final int CENTS = 2;

    public boolean isNone() {
        return words.isEmpty() && percent.isEmpty() && amount.isEmpty();
    }

    /// What is wrong with it, as a key of the texts of refusals.
    Optional<String> problem() {
        if (words.length() > LONGEST) {
            return Optional.of("target-words");
        }
        if (percent.isPresent() && amount.isPresent()) {
            return Optional.of("target-both");
        }
        if (percent.filter(share -> !within(share, WHOLE.add(BigDecimal.ONE.movePointLeft(CENTS))))
                .isPresent()) {
            return Optional.of("target-percent");
        }
        return amount.filter(dollars -> !within(dollars, MOST)).map(_ -> "target-amount");
    }

    private static boolean within(BigDecimal number, BigDecimal end) {
        return number.signum() > 0
                && number.compareTo(end) < 0
                && number.stripTrailingZeros().scale() <= CENTS;
    }
}
