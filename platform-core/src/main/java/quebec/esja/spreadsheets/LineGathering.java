package quebec.esja.spreadsheets;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import quebec.esja.spreadsheets.SpreadsheetReading.Reason;
import quebec.esja.spreadsheets.SpreadsheetReading.Refused;

/// Gathers the lines of a file one by one and stops at the first that breaks a limit.
final class LineGathering {

    private final List<Spreadsheet.Line> lines = new ArrayList<>();
    private @Nullable Refused refusal;

    /// Whether the next line may be read.
    boolean goesOn() {
        return refusal == null;
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
        if (lines.size() == Spreadsheet.MOST_LINES) {
            refusal = SpreadsheetReading.refused(Reason.TOO_MANY_LINES);
            return;
        }
        lines.add(new Spreadsheet.Line(number, List.copyOf(cells.subList(0, width))));
    }

    void refuse(Refused reason) {
        refusal = reason;
    }

    SpreadsheetReading outcome(String format) {
        return refusal == null
                ? new SpreadsheetReading.Read(new Spreadsheet(format, List.copyOf(lines)))
                : refusal;
    }
}
