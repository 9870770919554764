package quebec.esja.extracts;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import quebec.esja.spreadsheets.CellText;

/// How a column writes its dates. Five writings are understood: `2025-03-14` (also `2025/03/14`, `20250314`), `14/03/2025`,
/// `03/14/2025`, `14 mars 2025` (also `14-Mar-25`, `March 14, 2025`), and the serial number of a spreadsheet (`45730`).
///
/// @param monthFirst whether `03/04/2025` is the 4th of March; a column tells it by a day above 12
public record LedgerDates(boolean monthFirst) {

    private static final LocalDate SERIAL_ZERO = LocalDate.of(1899, 12, 30);
    private static final int FIRST_SERIAL = 32_874;
    private static final int LAST_SERIAL = 55_153;
    private static final Pattern YEAR_FIRST =
            Pattern.compile("(\\d{4})([-/. ]?)(\\d{1,2})\\2(\\d{1,2})(?:[T ].*)?");
    private static final Pattern YEAR_LAST =
            Pattern.compile("(\\d{1,2})[-/. ](\\d{1,2})[-/. ](\\d{4}|\\d{2})(?: .*)?");
    private static final Pattern DAY_MONTH =
            Pattern.compile("(\\d{1,2})(?:er|st|nd|rd|th)? ([a-z]{3,10}) (\\d{4}|\\d{2})");
    private static final Pattern MONTH_DAY =
            Pattern.compile("([a-z]{3,10}) (\\d{1,2})(?:st|nd|rd|th)? (\\d{4}|\\d{2})");
    private static final Map<String, Integer> MONTHS =
            Map.ofEntries(
                    Map.entry("jan", 1),
                    Map.entry("fev", 2),
                    Map.entry("feb", 2),
                    Map.entry("mar", 3),
                    Map.entry("avr", 4),
                    Map.entry("apr", 4),
                    Map.entry("mai", 5),
                    Map.entry("may", 5),
                    Map.entry("juin", 6),
                    Map.entry("jun", 6),
                    Map.entry("juil", 7),
                    Map.entry("jul", 7),
                    Map.entry("aou", 8),
                    Map.entry("aug", 8),
                    Map.entry("sep", 9),
                    Map.entry("oct", 10),
                    Map.entry("nov", 11),
                    Map.entry("dec", 12));

    /// What the values of a column tell; a day first when none does, as Québec writes.
    public static LedgerDates of(List<String> values) {
        long dayFirst = above12(values, 1);
        long monthFirst = above12(values, 2);
        return new LedgerDates(monthFirst > dayFirst);
    }

    private static long above12(List<String> values, int part) {
        return values.stream()
                .map(text -> YEAR_LAST.matcher(text.strip()))
                .filter(Matcher::matches)
                .filter(found -> Integer.parseInt(found.group(part)) > 12)
                .count();
    }

    /// Whether the text is a date by either order.
    public static boolean looksLike(String text) {
        return new LedgerDates(false).read(text).isPresent()
                || new LedgerDates(true).read(text).isPresent();
    }

    public Optional<LocalDate> read(String cell) {
        String text = cell.strip();
        if (text.isEmpty() || text.length() > 40) {
            return Optional.empty();
        }
        Matcher yearFirst = YEAR_FIRST.matcher(text);
        if (yearFirst.matches()) {
            return date(number(yearFirst, 1), number(yearFirst, 3), number(yearFirst, 4));
        }
        Matcher yearLast = YEAR_LAST.matcher(text);
        if (yearLast.matches()) {
            int first = number(yearLast, 1);
            int second = number(yearLast, 2);
            int year = year(number(yearLast, 3));
            return monthFirst ? date(year, first, second) : date(year, second, first);
        }
        if (text.matches("\\d{5}(\\.\\d+)?")) {
            int serial = Integer.parseInt(text.substring(0, 5));
            return serial >= FIRST_SERIAL && serial <= LAST_SERIAL
                    ? Optional.of(SERIAL_ZERO.plusDays(serial))
                    : Optional.empty();
        }
        return inWords(CellText.fold(text));
    }

    private static Optional<LocalDate> inWords(String folded) {
        Matcher dayMonth = DAY_MONTH.matcher(folded);
        if (dayMonth.matches()) {
            return month(dayMonth.group(2))
                    .flatMap(month -> date(year(number(dayMonth, 3)), month, number(dayMonth, 1)));
        }
        Matcher monthDay = MONTH_DAY.matcher(folded);
        return monthDay.matches()
                ? month(monthDay.group(1))
                        .flatMap(month ->
                                date(year(number(monthDay, 3)), month, number(monthDay, 2)))
                : Optional.empty();
    }

    private static Optional<Integer> month(String word) {
        return MONTHS.entrySet().stream()
                .filter(month -> word.startsWith(month.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    private static int year(int written) {
        return written < 100 ? 2000 + written : written;
    }

    private static int number(MatchResult found, int group) {
        return Integer.parseInt(found.group(group));
    }

    /// Years that accounts may bear: 1990 to 2050.
    private static Optional<LocalDate> date(int year, int month, int day) {
        if (year < 1990 || year > 2050) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.of(year, month, day));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }
}
