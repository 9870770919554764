package quebec.esja.spreadsheets;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToIntFunction;

/// What an uploaded file turns out to be. Its content decides, never its name.
public sealed interface SpreadsheetReading {

    /// A table.
    record Read(Spreadsheet spreadsheet) implements SpreadsheetReading {}

    /// No table that can be taken in.
    ///
    /// @param arguments of the sentence of that reason
    record Refused(Reason reason, List<Object> arguments) implements SpreadsheetReading {}

    /// Why a file is refused.
    enum Reason {
        /// More than [Spreadsheet#LARGEST_BYTES].
        TOO_HEAVY,
        /// Nothing inside, or nothing but spaces.
        EMPTY,
        /// Neither a CSV text nor an Excel workbook.
        NOT_A_SPREADSHEET,
        /// The binary format of Excel before 2007, or a workbook locked by a password.
        OLD_OR_LOCKED_EXCEL,
        /// A workbook that swells far beyond what a table of that size can weigh.
        SWOLLEN,
        /// A workbook that cannot be opened.
        DAMAGED,
        /// A quotation mark that is never closed, or closed in the middle of a cell; argument: the line.
        MISPLACED_QUOTE,
        /// More than [Spreadsheet#MOST_LINES].
        TOO_MANY_LINES,
        /// More than [Spreadsheet#MOST_COLUMNS]; argument: the line.
        TOO_MANY_COLUMNS,
        /// A text longer than [Spreadsheet#LONGEST_CELL]; argument: the line.
        CELL_TOO_LONG,
        /// No column that holds what the file is read for: names of enterprises.
        NO_NAMES;

        /// The key of the sentence.
        public String key() {
            return "intake.refused." + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /// Reads an upload.
    ///
    /// @param likeness how much a sheet of a workbook looks like what is sought; the best one is read
    static SpreadsheetReading read(byte[] upload, ToIntFunction<Spreadsheet> likeness) {
        if (upload.length > Spreadsheet.LARGEST_BYTES) {
            return refused(Reason.TOO_HEAVY);
        }
        if (upload.length == 0) {
            return refused(Reason.EMPTY);
        }
        SpreadsheetReading reading =
                XlsxReading.isZip(upload)
                        ? XlsxReading.read(upload, likeness)
                        : XlsxReading.isOldExcel(upload)
                                ? refused(Reason.OLD_OR_LOCKED_EXCEL)
                                : text(upload);
        return reading instanceof Read(Spreadsheet found) && found.lines().isEmpty()
                ? refused(Reason.EMPTY)
                : reading;
    }

    private static SpreadsheetReading text(byte[] upload) {
        List<Spreadsheet.Line> lines = new ArrayList<>();
        LineGate gate = new LineGate(Spreadsheet.MOST_LINES, lines::add);
        String format = CsvReading.each(upload, gate);
        return gate.refusal()
                .<SpreadsheetReading>map(refusal -> refusal)
                .orElseGet(() -> new Read(new Spreadsheet(format, List.copyOf(lines))));
    }

    static Refused refused(Reason reason, Object... arguments) {
        return new Refused(reason, List.of(arguments));
    }
}
