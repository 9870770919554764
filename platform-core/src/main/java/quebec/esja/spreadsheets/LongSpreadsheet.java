package quebec.esja.spreadsheets;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.ToIntFunction;
import quebec.esja.spreadsheets.SpreadsheetReading.Reason;
import quebec.esja.spreadsheets.SpreadsheetReading.Refused;

/// A file of up to 100,000 rows read line by line: what is held is the file as it came, and its first lines.
public final class LongSpreadsheet {

    /// The largest file that is read, in bytes.
    public static final int LARGEST_BYTES = 25 * 1024 * 1024;

    /// The most lines a file may have; a little above 100,000, for its titles and totals.
    public static final int MOST_LINES = 100_200;

    /// As many first lines tell how the file is made.
    private static final int SAMPLED = 400;

    private final byte[] upload;
    private final Spreadsheet sample;
    private final int sheet;

    private LongSpreadsheet(byte[] upload, Spreadsheet sample, int sheet) {
        this.upload = upload;
        this.sample = sample;
        this.sheet = sheet;
    }

    /// What an upload turns out to be. Its content decides, never its name.
    public sealed interface Opening {
        record Opened(LongSpreadsheet file) implements Opening {}

        record NotReadable(Refused why) implements Opening {}
    }

    /// @param likeness how much the first lines of a sheet look like what is sought; the best sheet is read
    public static Opening open(byte[] upload, ToIntFunction<Spreadsheet> likeness) {
        if (upload.length > LARGEST_BYTES) {
            return refused(Reason.TOO_HEAVY);
        }
        if (upload.length == 0) {
            return refused(Reason.EMPTY);
        }
        if (XlsxReading.isOldExcel(upload)) {
            return refused(Reason.OLD_OR_LOCKED_EXCEL);
        }
        return XlsxReading.isZip(upload) ? workbook(upload, likeness) : text(upload);
    }

    private static Opening workbook(byte[] upload, ToIntFunction<Spreadsheet> likeness) {
        return switch (XlsxReading.choose(upload, SAMPLED, likeness)) {
            case XlsxReading.Chosen.One(int index, Spreadsheet sample) ->
                    new Opening.Opened(new LongSpreadsheet(upload, sample, index));
            case XlsxReading.Chosen.None(Refused refusal) -> new Opening.NotReadable(refusal);
        };
    }

    private static Opening text(byte[] upload) {
        List<Spreadsheet.Line> lines = new ArrayList<>();
        LineGate gate =
                new LineGate(
                        MOST_LINES,
                        line -> {
                            lines.add(line);
                            return lines.size() < SAMPLED;
                        });
        String format = CsvReading.each(upload, gate);
        Spreadsheet sample = new Spreadsheet(format, List.copyOf(lines));
        return gate.refusal()
                .<Opening>map(Opening.NotReadable::new)
                .orElseGet(() ->
                        lines.isEmpty()
                                ? refused(Reason.EMPTY)
                                : new Opening.Opened(new LongSpreadsheet(upload, sample, -1)));
    }

    private static Opening refused(Reason reason) {
        return new Opening.NotReadable(SpreadsheetReading.refused(reason));
    }

    /// How it is written, and its first lines.
    public Spreadsheet sample() {
        return sample;
    }

    /// Hands over every line in its order, formulas of a workbook by the values it keeps of them.
    ///
    /// @return why the file could not be read to its end; what was handed over then counts for nothing
    public Optional<Refused> eachLine(Consumer<Spreadsheet.Line> reader) {
        LineGate gate =
                new LineGate(
                        MOST_LINES,
                        line -> {
                            reader.accept(line);
                            return true;
                        });
        if (sheet < 0) {
            CsvReading.each(upload, gate);
        } else {
            XlsxReading.each(upload, sheet, gate);
        }
        return gate.refusal();
    }
}
