package quebec.esja.workspace;

import com.vaadin.flow.component.datepicker.DatePicker;
import java.time.DayOfWeek;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import quebec.esja.texts.Language;
import quebec.esja.texts.Texts;

/// Asks for a day, written `2026-11-21`, with a calendar in the person's language whose weeks begin on Sunday.
public final class DayField extends DatePicker {

    private static final long serialVersionUID = 1L;

    public DayField(String label, Language language) {
        super(label);
        var texts = Texts.of(language);
        setLocale(language.locale());
        setI18n(
                new DatePickerI18n()
                        .setDateFormats("yyyy-MM-dd", "yyyy/MM/dd", "yyyyMMdd")
                        .setMonthNames(
                                Arrays.stream(Month.values())
                                        .map(month ->
                                                month.getDisplayName(
                                                        TextStyle.FULL_STANDALONE,
                                                        language.locale()))
                                        .toList())
                        .setWeekdays(weekdays(TextStyle.FULL, language))
                        .setWeekdaysShort(weekdays(TextStyle.SHORT, language))
                        .setFirstDayOfWeek(0)
                        .setToday(texts.get("workspace.today.word"))
                        .setCancel(texts.get("workspace.cancel"))
                        .setBadInputErrorMessage(texts.get("workspace.day.bad")));
        setPlaceholder(texts.get("workspace.day.form"));
        setAutoOpen(false);
        addOpenedChangeListener(_ -> nameCalendar());
    }

    /// The calendar is a dialog that Vaadin leaves without a name.
    private void nameCalendar() {
        getElement()
                .executeJs(
                        "this.querySelector('[slot=overlay]')?.setAttribute('aria-label', $0)",
                        getLabel());
    }

    private static List<String> weekdays(TextStyle style, Language language) {
        return Stream.of(
                        DayOfWeek.SUNDAY,
                        DayOfWeek.MONDAY,
                        DayOfWeek.TUESDAY,
                        DayOfWeek.WEDNESDAY,
                        DayOfWeek.THURSDAY,
                        DayOfWeek.FRIDAY,
                        DayOfWeek.SATURDAY)
                .map(day -> day.getDisplayName(style, language.locale()))
                .toList();
    }
}
