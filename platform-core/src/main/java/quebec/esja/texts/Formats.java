package quebec.esja.texts;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoUnit;
import java.util.Currency;
import java.util.Map;
import java.util.Objects;

/// How numbers, money and dates are written in one language: `1 234,56 $` and `21 novembre 2026`, `$1,234.56` and
/// `November 21, 2026`. Spaces inside a number or before a sign never break.
public final class Formats {

    private static final Map<Language, Formats> ALL =
            Map.of(
                    Language.FRENCH, new Formats(Language.FRENCH),
                    Language.ENGLISH, new Formats(Language.ENGLISH));

    private final Language language;
    private final DateTimeFormatter longDate;
    private final DateTimeFormatter weekdayDate;
    private final DateTimeFormatter shortDate;
    private final DateTimeFormatter month;
    private final DateTimeFormatter time;

    private Formats(Language language) {
        this.language = language;
        this.longDate = pattern("d MMMM uuuu", "MMMM d, uuuu");
        this.weekdayDate = pattern("EEEE d MMMM uuuu", "EEEE, MMMM d, uuuu");
        this.shortDate = pattern("uuuu-MM-dd", "uuuu-MM-dd");
        this.month = pattern("MMMM uuuu", "MMMM uuuu");
        this.time = pattern("H 'h' mm", "h:mm a");
    }

    public static Formats of(Language language) {
        return Objects.requireNonNull(ALL.get(language));
    }

    /// Dollars and cents: `1 234,56 $`.
    public String money(BigDecimal dollars) {
        return currency(2).format(dollars);
    }

    /// Dollars without cents, rounded half to even: `1 235 $`.
    public String wholeDollars(BigDecimal dollars) {
        return currency(0).format(dollars);
    }

    public String number(long number) {
        return NumberFormat.getIntegerInstance(language.locale()).format(number);
    }

    /// A number with at most that many decimals.
    public String number(BigDecimal number, int decimals) {
        var format = NumberFormat.getNumberInstance(language.locale());
        format.setMaximumFractionDigits(decimals);
        return format.format(number);
    }

    /// A share between 0 and 1, as a percentage with at most one decimal: `12,5 %`.
    public String percent(BigDecimal share) {
        var format = NumberFormat.getPercentInstance(language.locale());
        format.setMaximumFractionDigits(1);
        return format.format(share);
    }

    /// A change as a percentage, with its sign: `+3,2 %`, `−5,1 %`, `0 %`.
    public String change(BigDecimal share) {
        var written = percent(share.abs());
        return written.equals(percent(BigDecimal.ZERO))
                ? written
                : (share.signum() < 0 ? "\u2212" : "+") + written;
    }

    /// `21 novembre 2026`, the first of a month being `1er`.
    public String date(LocalDate date) {
        return firstOfMonth(longDate.format(date), date);
    }

    /// `samedi 21 novembre 2026`.
    public String dateWithWeekday(LocalDate date) {
        return firstOfMonth(weekdayDate.format(date), date);
    }

    /// `2026-11-21`, for tables.
    public String shortDate(LocalDate date) {
        return shortDate.format(date);
    }

    /// `novembre 2026`.
    public String month(YearMonth value) {
        return month.format(value);
    }

    /// `14 h 30`, `2:30 p.m.`.
    public String time(LocalTime value) {
        return time.format(value);
    }

    /// How long ago a thing was confirmed, coarse on purpose: today, days up to a month, months up to two years, years.
    public String freshness(LocalDate on, LocalDate today) {
        var texts = Texts.of(language);
        var days = ChronoUnit.DAYS.between(on, today);
        if (days < 1) {
            return texts.get("formats.fresh.today");
        }
        if (days < 31) {
            return texts.get("formats.fresh.days", days);
        }
        var months = ChronoUnit.MONTHS.between(on, today);
        return months < 24
                ? texts.get("formats.fresh.months", Math.max(1, months))
                : texts.get("formats.fresh.years", ChronoUnit.YEARS.between(on, today));
    }

    private String firstOfMonth(String written, LocalDate date) {
        return language == Language.FRENCH && date.getDayOfMonth() == 1
                ? written.replaceFirst("(^|\\s)1\u00A0", "$11er\u00A0")
                : written;
    }

    private NumberFormat currency(int decimals) {
        var format = NumberFormat.getCurrencyInstance(language.locale());
        format.setCurrency(Currency.getInstance("CAD"));
        format.setMinimumFractionDigits(decimals);
        format.setMaximumFractionDigits(decimals);
        return format;
    }

    private DateTimeFormatter pattern(String french, String english) {
        var pattern =
                switch (language) {
                    case FRENCH ->
                            french.replace("d MMMM", "d\u00A0MMMM")
                                    .replace(" 'h' ", "\u00A0'h'\u00A0");
                    case ENGLISH -> english;
                };
        return new DateTimeFormatterBuilder().appendPattern(pattern).toFormatter(language.locale());
    }
}
