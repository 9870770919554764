package quebec.esja.extracts;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.regex.Pattern;

/// How a column writes its amounts: which sign begins the cents. One value may leave it open (`1,234`); its column rarely does.
public enum AmountStyle {
    COMMA,
    POINT,
    /// Nothing in the column tells: three digits behind a lone sign are thousands.
    UNKNOWN;

    private static final int LONGEST = 40;
    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");
    private static final Pattern CURRENCY =
            Pattern.compile("(?i)^(?:ca\\$|cad|\\$)\\s*|\\s*(?:\\$\\s*ca|ca\\$|cad|\\$)$");
    private static final Pattern TOLD_COMMA =
            Pattern.compile(".*,(?:\\d{1,2}|\\d{4,})\\D*|.*\\.\\d{3},\\d+\\D*");
    private static final Pattern TOLD_POINT =
            Pattern.compile(".*\\.(?:\\d{1,2}|\\d{4,})\\D*|.*,\\d{3}\\.\\d+\\D*");
    private static final Pattern NUMBER =
            Pattern.compile("\\d{1,20}(?:[ '’.,]\\d{3})*(?:[.,]\\d{0,12})?|[.,]\\d{1,12}");
    private static final Pattern GROUPS = Pattern.compile("[ '’.,]");

    /// What most of the values that tell, tell.
    public static AmountStyle of(List<String> values) {
        long comma = values.stream().filter(text -> TOLD_COMMA.matcher(text).matches()).count();
        long point = values.stream().filter(text -> TOLD_POINT.matcher(text).matches()).count();
        return comma == point ? UNKNOWN : comma > point ? COMMA : POINT;
    }

    /// Reads a cell: `1 234,56 $`, `$1,234.56`, `(250,00)`, `250,00-`, `-250`, `1'250.00 CR`. Parts of a cent are rounded.
    public LedgerAmount read(String cell) {
        String text = SPACES.matcher(cell).replaceAll(" ").strip();
        if (text.isEmpty() || text.equals("-") || text.equals("–")) {
            return new LedgerAmount.Absent();
        }
        if (text.length() > LONGEST) {
            return new LedgerAmount.Unreadable();
        }
        boolean negative = false;
        if (text.endsWith(" CR") || text.endsWith(" cr") || text.endsWith(" CT")) {
            negative = true;
            text = text.substring(0, text.length() - 3).strip();
        } else if (text.endsWith(" DR") || text.endsWith(" DT")) {
            text = text.substring(0, text.length() - 3).strip();
        }
        if (text.startsWith("(") && text.endsWith(")")) {
            negative = true;
            text = text.substring(1, text.length() - 1).strip();
        }
        text = withoutCurrency(text);
        if (text.startsWith("-") || text.startsWith("−")) {
            negative = !negative;
            text = text.substring(1).strip();
        } else if (text.endsWith("-")) {
            negative = !negative;
            text = text.substring(0, text.length() - 1).strip();
        }
        return number(withoutCurrency(text), negative);
    }

    private static String withoutCurrency(String text) {
        return CURRENCY.matcher(text).replaceAll("").strip();
    }

    private LedgerAmount number(String text, boolean negative) {
        if (!NUMBER.matcher(text).matches()) {
            return new LedgerAmount.Unreadable();
        }
        int split = decimalSign(text);
        String whole = GROUPS.matcher(split < 0 ? text : text.substring(0, split)).replaceAll("");
        String cents = split < 0 ? "" : text.substring(split + 1);
        BigDecimal read =
                new BigDecimal((whole.isEmpty() ? "0" : whole) + "." + cents + "0")
                        .setScale(2, RoundingMode.HALF_UP);
        return read.compareTo(LedgerAmount.LIMIT) >= 0
                ? new LedgerAmount.TooLarge()
                : new LedgerAmount.Sound(negative ? read.negate() : read);
    }

    /// Where the cents begin, or -1.
    private int decimalSign(String text) {
        int comma = text.lastIndexOf(',');
        int point = text.lastIndexOf('.');
        if (comma >= 0 && point >= 0) {
            int last = Math.max(comma, point);
            return text.indexOf(text.charAt(last)) == last ? last : -1;
        }
        int last = Math.max(comma, point);
        if (last < 0 || text.indexOf(text.charAt(last)) != last) {
            return -1;
        }
        boolean threeBehind = text.length() - last - 1 == 3;
        return switch (this) {
            case COMMA -> comma >= 0 || !threeBehind ? last : -1;
            case POINT -> point >= 0 || !threeBehind ? last : -1;
            case UNKNOWN -> threeBehind && last <= 3 && !text.startsWith("0") ? -1 : last;
        };
    }
}
