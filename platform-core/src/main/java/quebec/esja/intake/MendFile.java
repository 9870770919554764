package quebec.esja.intake;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import quebec.esja.rows.Column;
import quebec.esja.spreadsheets.CellText;
import quebec.esja.texts.Texts;

/// The rows that were not taken in, as a file to mend and drop again: the same columns, then what to mend. It opens as it is in a
/// French spreadsheet program, and computes nothing there.
final class MendFile {

    private MendFile() {}

    /// A row with its cells as they were written.
    record HeldRow(PreviewRow row, List<String> cells) {}

    static byte[] write(List<Column> columns, List<HeldRow> rows, Texts texts) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (Writer out = new OutputStreamWriter(file, StandardCharsets.UTF_8)) {
            out.write('\uFEFF');
            CsvWriter csv =
                    CsvWriter.builder()
                            .fieldSeparator(';')
                            .lineDelimiter(LineDelimiter.CRLF)
                            .build(out);
            csv.writeRecord(
                    Stream.concat(
                                    columns.stream().map(Column::header).map(CellText::harmless),
                                    Stream.of(texts.get("intake.mend.column")))
                            .toList());
            for (HeldRow held : rows) {
                List<String> cells = new ArrayList<>();
                for (Column column : columns) {
                    cells.add(
                            column.index() < held.cells().size()
                                    ? CellText.harmless(held.cells().get(column.index()))
                                    : "");
                }
                cells.add(CellText.harmless(sentences(held.row(), texts)));
                csv.writeRecord(cells);
            }
            csv.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file.toByteArray();
    }

    private static String sentences(PreviewRow row, Texts texts) {
        return RowSentences.reasons(row.outcome(), texts).stream().collect(Collectors.joining(" "));
    }
}
