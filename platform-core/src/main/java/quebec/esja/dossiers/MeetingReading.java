package quebec.esja.dossiers;

import java.time.LocalDate;
import quebec.esja.spreadsheets.CellText;

/// What a meeting, as typed, is worth for a contract.
public sealed interface MeetingReading {

    int SHORTEST_WORDS = 3;
    int LONGEST_WORDS = 160;

    /// Before that day, a date is a slip of the keyboard.
    LocalDate EARLIEST = LocalDate.of(2000, 1, 1);

    record Sound(Origin.Meeting meeting) implements MeetingReading {}

    /// @param field of the form, `metOn` or `met`
    /// @param key   of the text that says what to do
    record Refused(String field, String key) implements MeetingReading {}

    /// @param end the last day of the contract, on which it may still have been agreed
    static MeetingReading read(OriginDraft.Meeting typed, LocalDate today, LocalDate end) {
        String what = CellText.oneLine(CellText.clean(typed.what()));
        int length = what.codePointCount(0, what.length());
        if (length < SHORTEST_WORDS || length > LONGEST_WORDS) {
            return new Refused("met", "dossiers.refusal.met");
        }
        return typed.on()
                .filter(day -> !day.isBefore(EARLIEST))
                .<MeetingReading>map(day -> {
                    if (day.isAfter(today)) {
                        return new Refused("metOn", "dossiers.refusal.met-future");
                    }
                    return day.isAfter(end)
                            ? new Refused("metOn", "dossiers.refusal.met-after")
                            : new Sound(new Origin.Meeting(day, what));
                })
                .orElseGet(() -> new Refused("metOn", "dossiers.refusal.met-on"));
    }
}
