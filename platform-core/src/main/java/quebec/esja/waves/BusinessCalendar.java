package quebec.esja.waves;

import de.focus_shift.jollyday.core.HolidayCalendar;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.HolidayType;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Month;
import java.time.MonthDay;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Set;

/// When offices of Québec are open: from 9 to 17 on days that are neither of a weekend nor a holiday.
///
/// Holidays are those of Jollyday for Québec that bind employers, and those it lacks: the days that article 82 of the Code of Civil
/// Procedure (RLRQ C-25.01) adds, 2 January, 24, 26 and 31 December, and 25 June when the 24th is a Sunday (Loi sur la fête nationale,
/// RLRQ F-1.1).
public final class BusinessCalendar {

    static final ZoneId QUEBEC = ZoneId.of("America/Toronto");
    private static final LocalTime OPENS = LocalTime.of(9, 0);
    private static final LocalTime CLOSES = LocalTime.of(17, 0);
    private static final Set<MonthDay> ADDED =
            Set.of(
                    MonthDay.of(Month.JANUARY, 2),
                    MonthDay.of(Month.DECEMBER, 24),
                    MonthDay.of(Month.DECEMBER, 26),
                    MonthDay.of(Month.DECEMBER, 31));

    private final HolidayManager holidays =
            HolidayManager.getInstance(ManagerParameters.create(HolidayCalendar.CANADA));

    public boolean isBusinessDay(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY
                && day.getDayOfWeek() != DayOfWeek.SUNDAY
                && !isHoliday(day);
    }

    private boolean isHoliday(LocalDate day) {
        return ADDED.contains(MonthDay.from(day))
                || isMondayAfterNationalHoliday(day)
                || holidays.isHoliday(day, HolidayType.PUBLIC_HOLIDAY, "qc");
    }

    private static boolean isMondayAfterNationalHoliday(LocalDate day) {
        return MonthDay.from(day).equals(MonthDay.of(Month.JUNE, 25))
                && day.getDayOfWeek() == DayOfWeek.MONDAY;
    }

    /// Whether offices are open at that moment.
    public boolean isOpen(Instant moment) {
        ZonedDateTime here = moment.atZone(QUEBEC);
        return isBusinessDay(here.toLocalDate())
                && !here.toLocalTime().isBefore(OPENS)
                && here.toLocalTime().isBefore(CLOSES);
    }

    /// The next time offices open, after that moment.
    public Instant nextOpening(Instant moment) {
        ZonedDateTime here = moment.atZone(QUEBEC);
        LocalDate day = here.toLocalDate();
        if (isBusinessDay(day) && here.toLocalTime().isBefore(OPENS)) {
            return day.atTime(OPENS).atZone(QUEBEC).toInstant();
        }
        return plus(day, 1).atTime(OPENS).atZone(QUEBEC).toInstant();
    }

    /// The day that comes so many business days later.
    ///
    /// @param days 1 or more
    public LocalDate plus(LocalDate day, int days) {
        LocalDate later = day;
        for (int left = days; left > 0; ) {
            later = later.plusDays(1);
            if (isBusinessDay(later)) {
                left--;
            }
        }
        return later;
    }

    /// The first moment after a day, in Québec.
    public static Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(QUEBEC).toInstant();
    }

    /// The day it is in Québec.
    public static LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, QUEBEC);
    }
}
