package quebec.esja.spreadsheets;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;
import org.jspecify.annotations.Nullable;
import quebec.esja.spreadsheets.SpreadsheetReading.Reason;

/// Reads an Excel workbook: the visible sheet that looks most like what is sought. No formula is ever computed.
final class XlsxReading {

    /// All parts of a workbook together, once inflated, in bytes; 20,000 lines of 100 short cells weigh about half of it.
    private static final long MOST_INFLATED = 120L * 1024 * 1024;

    /// The table of texts is held whole in memory while reading.
    private static final long MOST_TEXTS = 40L * 1024 * 1024;

    private static final int SHORTEST_HEADER = 8;
    private static final int MOST_PARTS = 2_000;
    private static final int MOST_SHEETS = 12;

    private XlsxReading() {}

    static boolean isZip(byte[] bytes) {
        return bytes.length >= SHORTEST_HEADER && ReadableWorkbook.isOOXMLZipHeader(bytes);
    }

    static boolean isOldExcel(byte[] bytes) {
        return bytes.length >= SHORTEST_HEADER && ReadableWorkbook.isOLE2Header(bytes);
    }

    static SpreadsheetReading read(byte[] bytes, ToIntFunction<Spreadsheet> likeness) {
        try {
            Reason refusal = weigh(bytes);
            if (refusal != null) {
                return SpreadsheetReading.refused(refusal);
            }
            return sheets(bytes, likeness);
        } catch (IOException | RuntimeException e) {
            return SpreadsheetReading.refused(Reason.DAMAGED);
        }
    }

    /// Inflates every part once, counting: what the archive says of its own sizes is not believed.
    private static @Nullable Reason weigh(byte[] bytes) throws IOException {
        try (ZipFile zip =
                ZipFile.builder()
                        .setSeekableByteChannel(new SeekableInMemoryByteChannel(bytes))
                        .get()) {
            List<ZipArchiveEntry> parts = Collections.list(zip.getEntries());
            if (parts.size() > MOST_PARTS) {
                return Reason.SWOLLEN;
            }
            if (parts.stream().noneMatch(part -> part.getName().equals("[Content_Types].xml"))) {
                return Reason.NOT_A_SPREADSHEET;
            }
            byte[] buffer = new byte[64 * 1024];
            long all = 0;
            for (ZipArchiveEntry part : parts) {
                long most =
                        part.getName().toLowerCase(Locale.ROOT).endsWith("sharedstrings.xml")
                                ? MOST_TEXTS
                                : MOST_INFLATED;
                long one = 0;
                try (InputStream content = zip.getInputStream(part)) {
                    for (int read = content.read(buffer); read > 0; read = content.read(buffer)) {
                        one += read;
                        all += read;
                        if (one > most || all > MOST_INFLATED) {
                            return Reason.SWOLLEN;
                        }
                    }
                }
            }
            return null;
        }
    }

    private static SpreadsheetReading sheets(byte[] bytes, ToIntFunction<Spreadsheet> likeness)
            throws IOException {
        try (ReadableWorkbook workbook = open(bytes)) {
            List<SpreadsheetReading> readings = new ArrayList<>();
            for (Sheet sheet : visible(workbook)) {
                readings.add(whole(sheet));
            }
            return readings.stream()
                    .max(Comparator.comparingInt(reading -> likelihood(reading, likeness)))
                    .orElse(SpreadsheetReading.refused(Reason.EMPTY));
        }
    }

    /// The number of the sheet that looks most like what is sought, judged by its first lines; or why there is none.
    static Chosen choose(byte[] bytes, int lines, ToIntFunction<Spreadsheet> likeness) {
        try {
            Reason refusal = weigh(bytes);
            if (refusal != null) {
                return new Chosen.None(SpreadsheetReading.refused(refusal));
            }
            try (ReadableWorkbook workbook = open(bytes)) {
                Chosen best = new Chosen.None(SpreadsheetReading.refused(Reason.EMPTY));
                int most = -1;
                for (Sheet sheet : visible(workbook)) {
                    Spreadsheet sample = sample(sheet, lines);
                    int likely = sample.lines().isEmpty() ? -1 : likeness.applyAsInt(sample);
                    if (likely > most) {
                        most = likely;
                        best = new Chosen.One(sheet.getIndex(), sample);
                    }
                }
                return best;
            }
        } catch (IOException | RuntimeException e) {
            return new Chosen.None(SpreadsheetReading.refused(Reason.DAMAGED));
        }
    }

    /// A sheet of a workbook, chosen or not.
    sealed interface Chosen {
        record One(int index, Spreadsheet sample) implements Chosen {}

        record None(SpreadsheetReading.Refused refusal) implements Chosen {}
    }

    /// Hands every line of that sheet to the gate, formulas by the values the workbook keeps of them.
    static void each(byte[] bytes, int index, LineGate gate) {
        try (ReadableWorkbook workbook = open(bytes)) {
            Sheet sheet = workbook.getSheet(index).orElseThrow();
            each(sheet, gate, XlsxReading::value);
        } catch (IOException | RuntimeException e) {
            gate.refuse(Reason.DAMAGED);
        }
    }

    private static Spreadsheet sample(Sheet sheet, int most) throws IOException {
        List<Spreadsheet.Line> lines = new ArrayList<>();
        each(
                sheet,
                new LineGate(
                        most + 1,
                        line -> {
                            lines.add(line);
                            return lines.size() < most;
                        }),
                XlsxReading::value);
        return new Spreadsheet(format(sheet), List.copyOf(lines));
    }

    private static ReadableWorkbook open(byte[] bytes) throws IOException {
        return new ReadableWorkbook(
                new ByteArrayInputStream(bytes), new ReadingOptions(true, true));
    }

    private static List<Sheet> visible(ReadableWorkbook workbook) {
        return workbook.getSheets()
                .filter(sheet -> sheet.getVisibility() == SheetVisibility.VISIBLE)
                .limit(MOST_SHEETS)
                .toList();
    }

    private static String format(Sheet sheet) {
        return "Excel · " + sheet.getName();
    }

    /// How likely a sheet is the one that is meant; a refused one only counts when no other can be read.
    private static int likelihood(SpreadsheetReading reading, ToIntFunction<Spreadsheet> likeness) {
        return switch (reading) {
            case SpreadsheetReading.Read(Spreadsheet sheet) ->
                    sheet.lines().isEmpty() ? 0 : 2 + likeness.applyAsInt(sheet);
            case SpreadsheetReading.Refused ignored -> 1;
        };
    }

    private static SpreadsheetReading whole(Sheet sheet) throws IOException {
        List<Spreadsheet.Line> lines = new ArrayList<>();
        LineGate gate = new LineGate(Spreadsheet.MOST_LINES, lines::add);
        each(sheet, gate, XlsxReading::text);
        return gate.refusal()
                .<SpreadsheetReading>map(refusal -> refusal)
                .orElseGet(() ->
                        new SpreadsheetReading.Read(
                                new Spreadsheet(format(sheet), List.copyOf(lines))));
    }

    private static void each(Sheet sheet, LineGate gate, Function<@Nullable Cell, String> reading)
            throws IOException {
        try (Stream<Row> rows = sheet.openStream()) {
            Iterator<Row> iterator = rows.iterator();
            while (gate.goesOn() && iterator.hasNext()) {
                Row row = iterator.next();
                List<String> cells = new ArrayList<>();
                int width = Math.min(row.getCellCount(), Spreadsheet.MOST_COLUMNS + 1);
                for (int column = 0; column < width; column++) {
                    cells.add(reading.apply(row.getCell(column)));
                }
                gate.add(row.getRowNum(), cells);
            }
        }
    }

    /// What the workbook keeps as the value of a formula; the formula itself when it keeps none. Any other cell as its text.
    private static String value(@Nullable Cell cell) {
        return cell != null
                        && cell.getType() == CellType.FORMULA
                        && cell.getRawValue() != null
                        && !cell.getRawValue().isBlank()
                ? cell.getRawValue()
                : text(cell);
    }

    private static String text(@Nullable Cell cell) {
        if (cell == null) {
            return "";
        }
        CellType type = cell.getType();
        return switch (type) {
            case EMPTY -> "";
            case FORMULA -> "=" + (cell.getFormula() == null ? "" : cell.getFormula());
            case ERROR -> cell.getRawValue() == null ? "#VALUE!" : cell.getRawValue();
            case NUMBER -> number(cell);
            case BOOLEAN -> Boolean.TRUE.equals(cell.asBoolean()) ? "oui" : "non";
            case STRING -> cell.asString();
        };
    }

    private static String number(Cell cell) {
        String format = cell.getDataFormatString();
        boolean date =
                format != null
                        && format.toLowerCase(Locale.ROOT)
                                .replaceAll("\\[[^]]*]|\"[^\"]*\"", "")
                                .matches(".*(yy|mmm|d/m|m/d|d-m|m-d).*");
        return date
                ? cell.asDate().toLocalDate().toString()
                : cell.asNumber().stripTrailingZeros().toPlainString();
    }
}
