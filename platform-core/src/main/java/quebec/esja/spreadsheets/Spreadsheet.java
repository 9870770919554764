package quebec.esja.spreadsheets;

import java.util.List;

/// A file read as one table of texts. Lines without any text are left out, formulas stand as they were written.
///
/// @param format how the file turned out to be written, as a person would say it: `CSV · UTF-8 · ;`, `Excel · Feuil1`
public record Spreadsheet(String format, List<Line> lines) {

    /// One line.
    ///
    /// @param number its number in the file as a spreadsheet program shows it, from 1
    /// @param cells  texts without spaces around; the last ones may be missing
    public record Line(int number, List<String> cells) {

        /// The text of that column, empty when the line stops before it.
        public String cell(int column) {
            return column < cells.size() ? cells.get(column) : "";
        }
    }

    /// The largest file that is read, in bytes.
    public static final int LARGEST_BYTES = 10 * 1024 * 1024;

    /// The most lines a file may have, its header included.
    public static final int MOST_LINES = 20_001;

    /// The most columns a line may have.
    public static final int MOST_COLUMNS = 100;

    /// The longest text of a cell, in characters.
    public static final int LONGEST_CELL = 10_000;

    /// A, B… Z, AA… as spreadsheet programs call their columns.
    ///
    /// @param index from 0
    public static String letter(int index) {
        return index < 26
                ? String.valueOf((char) ('A' + index))
                : letter(index / 26 - 1) + letter(index % 26);
    }
}
