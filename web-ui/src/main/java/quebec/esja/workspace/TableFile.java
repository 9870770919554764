package quebec.esja.workspace;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.dhatim.fastexcel.Workbook;

/// A table as a file. A cell is a text, a number, a day, or nothing.
///
/// @param header names of the columns
/// @param rows   gives each row in turn to whoever writes
public record TableFile(List<String> header, Consumer<Consumer<List<Cell>>> rows) {

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    public TableFile {
        header = List.copyOf(header);
    }

    /// What a cell holds.
    public sealed interface Cell {

        record Text(String text) implements Cell {}

        record Number(BigDecimal number) implements Cell {}

        record Day(LocalDate day) implements Cell {}

        static Cell of(String text) {
            return new Text(text);
        }

        static Cell of(long number) {
            return new Number(BigDecimal.valueOf(number));
        }

        static Cell of(BigDecimal number) {
            return new Number(number);
        }

        static Cell of(Optional<LocalDate> day) {
            return day.<Cell>map(Day::new).orElseGet(() -> new Text(""));
        }
    }

    /// UTF-8 with its mark, so that spreadsheets read accents; no text can be taken for a formula.
    public void csv(OutputStream out) throws IOException {
        var writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        writer.write(BYTE_ORDER_MARK);
        var csv = CsvWriter.builder().build(writer);
        csv.writeRecord(header);
        rows.accept(row -> csv.writeRecord(row.stream().map(TableFile::written).toList()));
        csv.flush();
    }

    private static String written(Cell cell) {
        return switch (cell) {
            case Cell.Text(var text) -> harmless(text);
            case Cell.Number(var number) -> number.toPlainString();
            case Cell.Day(var day) -> day.toString();
        };
    }

    private static String harmless(String text) {
        return text.isEmpty() || "=+-@\t\r".indexOf(text.charAt(0)) < 0 ? text : "'" + text;
    }

    /// One sheet, its header in bold and always in sight.
    public void xlsx(String sheetName, OutputStream out) throws IOException {
        var book = new Workbook(out, "esja", null);
        var sheet = book.newWorksheet(sheetName);
        for (int column = 0; column < header.size(); column++) {
            sheet.value(0, column, header.get(column));
        }
        sheet.range(0, 0, 0, header.size() - 1).style().bold().set();
        sheet.freezePane(0, 1);
        var next = new int[] {1};
        rows.accept(row -> {
            for (int column = 0; column < row.size(); column++) {
                switch (row.get(column)) {
                    case Cell.Text(var text) -> sheet.value(next[0], column, text);
                    case Cell.Number(var number) -> sheet.value(next[0], column, number);
                    case Cell.Day(var day) -> sheet.value(next[0], column, day.toString());
                }
            }
            next[0]++;
        });
        book.finish();
    }
}
