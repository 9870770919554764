package quebec.esja.rates;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import quebec.esja.kernel.Period;

/// A calendar year, or one of its halves, quarters or months.
///
/// @param number which one of its kind, from 1
public record RateSpan(int year, Kind kind, int number) implements Comparable<RateSpan> {

    private static final Pattern CODE = Pattern.compile("(\\d{4})(?:-([STM])(\\d{1,2}))?");

    /// How long it is.
    public enum Kind {
        YEAR(12, ""),
        HALF(6, "S"),
        QUARTER(3, "T"),
        MONTH(1, "M");

        private final int months;
        private final String letter;

        Kind(int months, String letter) {
            this.months = months;
            this.letter = letter;
        }

        int perYear() {
            return 12 / months;
        }

        /// Key of its name; takes the number and the year.
        public String text() {
            return "rating.span." + name().toLowerCase(Locale.ROOT);
        }
    }

    /// @throws IllegalArgumentException when a year has no such part
    public RateSpan {
        if (number < 1 || number > kind.perYear()) {
            throw new IllegalArgumentException("a year has no " + kind + " " + number);
        }
    }

    public static RateSpan of(int year) {
        return new RateSpan(year, Kind.YEAR, 1);
    }

    /// Every part of a year, the longest first, then in order.
    static Stream<RateSpan> parts(int year) {
        return Arrays.stream(Kind.values())
                .filter(kind -> kind != Kind.YEAR)
                .flatMap(kind ->
                        IntStream.rangeClosed(1, kind.perYear())
                                .mapToObj(number -> new RateSpan(year, kind, number)));
    }

    /// The parts of a year that hold a whole declaration: those that have a rate.
    static List<RateSpan> declared(int year, List<DeclaredPeriod> periods) {
        return parts(year)
                .filter(span -> periods.stream().anyMatch(one -> span.takes(one.period())))
                .sorted()
                .toList();
    }

    public Period period() {
        LocalDate first = LocalDate.of(year, (number - 1) * kind.months + 1, 1);
        return new Period(first, first.plusMonths(kind.months).minusDays(1));
    }

    /// Whether what was bought over that period counts in it. A year takes what begins in it, fiscal years included; a part of a year
    /// only what lies in it whole, since nothing tells how a longer period is spread.
    boolean takes(Period bought) {
        return switch (kind) {
            case YEAR -> bought.from().getYear() == year;
            case HALF, QUARTER, MONTH ->
                    period().holds(bought.from()) && period().holds(bought.to());
        };
    }

    /// The same of the year before.
    public RateSpan before() {
        return new RateSpan(year - 1, kind, number);
    }

    /// As an address bears it: `2025`, `2025-S1`, `2025-T3`, `2025-M11`.
    public String code() {
        return kind == Kind.YEAR ? String.valueOf(year) : year + "-" + kind.letter + number;
    }

    public static Optional<RateSpan> ofCode(String code) {
        Matcher found = CODE.matcher(code);
        if (!found.matches()) {
            return Optional.empty();
        }
        int year = Integer.parseInt(found.group(1));
        if (found.group(2) == null) {
            return Optional.of(of(year));
        }
        return parts(year).filter(span -> span.code().equals(code)).findFirst();
    }

    @Override
    public int compareTo(RateSpan other) {
        return Comparator.comparingInt(RateSpan::year)
                .thenComparing(RateSpan::kind)
                .thenComparingInt(RateSpan::number)
                .compare(this, other);
    }
}
