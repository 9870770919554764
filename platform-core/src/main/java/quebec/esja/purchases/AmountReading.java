package quebec.esja.purchases;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.regex.Pattern;

/// What a typed amount of dollars turns out to be. French and English writings are understood: `1 234,56 $`, `$1,234.56`.
public sealed interface AmountReading {

    /// Amounts stay below a thousand million dollars.
    BigDecimal LIMIT = new BigDecimal("1000000000");

    /// @param dollars above zero, below [#LIMIT], with two decimals
    record Sound(BigDecimal dollars) implements AmountReading {}

    record Absent() implements AmountReading {}

    record NotANumber() implements AmountReading {}

    record NotPositive() implements AmountReading {}

    record TooLarge() implements AmountReading {}

    /// A number with more than two decimals.
    record TooPrecise() implements AmountReading {}

    static AmountReading read(String typed) {
        return Writing.read(typed);
    }

    /// The writings that are understood.
    final class Writing {

        private static final int LONGEST = 40;
        private static final Pattern SPACES = Pattern.compile("[\\s\\u00A0\\u202F\\u2007\\u2009]");
        private static final Pattern GROUPS =
                Pattern.compile("\\d{1,3}(?<sign>[ .,])\\d{3}(?:\\k<sign>\\d{3})*");
        private static final Pattern DIGITS = Pattern.compile("\\d{1,20}");

        private Writing() {}

        private static AmountReading read(String typed) {
            String text = SPACES.matcher(typed).replaceAll(" ").strip();
            if (text.isEmpty()) {
                return new Absent();
            }
            if (text.length() > LONGEST) {
                return new NotANumber();
            }
            boolean negative = text.startsWith("-") || text.startsWith("−");
            String bare = withoutDollar(negative ? text.substring(1).strip() : text);
            int split = decimalSign(bare);
            String whole = split < 0 ? bare : bare.substring(0, split);
            String decimals = split < 0 ? "" : bare.substring(split + 1);
            if (GROUPS.matcher(whole).matches()) {
                whole = whole.replaceAll("[ .,]", "");
            }
            if (!DIGITS.matcher(whole).matches() || !decimals.matches("\\d*")) {
                return new NotANumber();
            }
            if (decimals.length() > 2) {
                return new TooPrecise();
            }
            return bounded(new BigDecimal(whole + "." + decimals + "0"), negative);
        }

        private static AmountReading bounded(BigDecimal read, boolean negative) {
            BigDecimal dollars = read.setScale(2, RoundingMode.UNNECESSARY);
            if (negative || dollars.signum() == 0) {
                return new NotPositive();
            }
            return dollars.compareTo(LIMIT) < 0 ? new Sound(dollars) : new TooLarge();
        }

        private static String withoutDollar(String text) {
            if (text.startsWith("$")) {
                return text.substring(1).strip();
            }
            return text.endsWith("$") ? text.substring(0, text.length() - 1).strip() : text;
        }

        /// Where the decimals begin: at the last comma or point, unless it parts thousands.
        private static int decimalSign(String text) {
            int last = Math.max(text.lastIndexOf(','), text.lastIndexOf('.'));
            if (last < 0) {
                return -1;
            }
            boolean onlyOfItsKind = text.indexOf(text.charAt(last)) == last;
            boolean mixed = text.substring(0, last).matches(".*[ .,].*");
            boolean threeBehind = text.length() - last - 1 == 3;
            boolean partsThousands = threeBehind && !mixed && last <= 3 && !text.startsWith("0");
            return onlyOfItsKind && !partsThousands ? last : -1;
        }
    }
}
