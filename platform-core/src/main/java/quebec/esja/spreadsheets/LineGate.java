package quebec.esja.spreadsheets;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import quebec.esja.spreadsheets.SpreadsheetReading.Reason;
import quebec.esja.spreadsheets.SpreadsheetReading.Refused;

/// Cleans the lines of a file one by one, hands them on, and stops at the first that breaks a limit.
final class LineGate {

    private final int most;
    private final Predicate<Spreadsheet.Line> taker;
    private int taken;
    private boolean enough;
    private @Nullable Refused refusal;

    /// @param most  the most lines with a text
    /// @param taker is given each of them, and says whether it wants more
    LineGate(int most, Predicate<Spreadsheet.Line> taker) {
        this.most = most;
        this.taker = taker;
    }

    /// Whether the next line may be read.
    boolean goesOn() {
        return refusal == null && !enough;
    }

    void add(int number, List<String> raw) {
        List<String> cells = new ArrayList<>(raw.size());
        int width = 0;
        for (String text : raw) {
            if (text.length() > Spreadsheet.LONGEST_CELL) {
                refusal = SpreadsheetReading.refused(Reason.CELL_TOO_LONG, number);
                return;
            }
            String clean = CellText.clean(text);
            cells.add(clean);
            if (!clean.isEmpty()) {
                width = cells.size();
            }
        }
        if (width == 0) {
            return;
        }
        if (width > Spreadsheet.MOST_COLUMNS) {
            refusal = SpreadsheetReading.refused(Reason.TOO_MANY_COLUMNS, number);
            return;
        }
        if (taken == most) {
            refusal = SpreadsheetReading.refused(Reason.TOO_MANY_LINES);
            return;
        }
        taken++;
        enough = !taker.test(new Spreadsheet.Line(number, List.copyOf(cells.subList(0, width))));
    }

    void refuse(Reason reason, Object... arguments) {
        refusal = SpreadsheetReading.refused(reason, arguments);
    }

    Optional<Refused> refusal() {
        return Optional.ofNullable(refusal);
    }
}
