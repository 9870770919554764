package quebec.esja.spreadsheets;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import quebec.esja.spreadsheets.SpreadsheetReading.Reason;

/// Reads separated text: which encoding, which separator, which lines.
final class CsvReading {

    private static final String SEPARATORS = ";,\t|";
    private static final int SAMPLE_LINES = 60;
    private static final int LARGEST_BUFFER = 16 * 1024 * 1024;
    private static final Pattern DECLARED =
            Pattern.compile("sep=([;,\t|])\\R?", Pattern.CASE_INSENSITIVE);
    private static final List<String> OTHER_FORMATS =
            List.of(
                    "%pdf",
                    "{\\rtf", "<!doctype", "<html", "<?xml", "<table", "{", "[{", "begin:vcard");

    private CsvReading() {}

    /// Hands every line of the text to the gate.
    ///
    /// @return how the text is written
    static String each(byte[] bytes, LineGate gate) {
        Encoding encoding = Encoding.of(bytes);
        String text = encoding.text();
        if (text.isBlank()) {
            gate.refuse(Reason.EMPTY);
            return "";
        }
        if (!isProse(text)) {
            gate.refuse(Reason.NOT_A_SPREADSHEET);
            return "";
        }
        var declared = DECLARED.matcher(text);
        boolean says = declared.lookingAt();
        char separator = says ? declared.group(1).charAt(0) : separator(text);
        int number = 0;
        try (CsvReader<CsvRecord> reader = reader(text, separator)) {
            for (CsvRecord line : reader) {
                number++;
                if (!gate.goesOn()) {
                    break;
                }
                if (!(says && number == 1)) {
                    gate.add(number, line.getFields());
                }
            }
        } catch (CsvParseException e) {
            gate.refuse(Reason.MISPLACED_QUOTE, number + 1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return "CSV · " + encoding.name() + " · " + shown(separator);
    }

    private static String shown(char separator) {
        return separator == '\t' ? "tab" : String.valueOf(separator);
    }

    private static boolean isProse(String text) {
        String start = text.stripLeading().toLowerCase(Locale.ROOT);
        if (OTHER_FORMATS.stream().anyMatch(start::startsWith)) {
            return false;
        }
        long control =
                text.chars()
                        .filter(c -> c < 0x20 && c != '\n' && c != '\r' && c != '\t' || c == 0xFFFD)
                        .count();
        return text.indexOf('\0') < 0 && control * 200 <= text.length();
    }

    /// The separator that cuts the most sample lines in the same number of columns; then the one that makes more columns.
    static char separator(String text) {
        char best = ';';
        int bestLines = 0;
        int bestWidth = 1;
        for (char candidate : SEPARATORS.toCharArray()) {
            Map<Integer, Integer> widths = new HashMap<>();
            for (List<String> line : sample(text, candidate)) {
                widths.merge(line.size(), 1, Integer::sum);
            }
            widths.remove(1);
            for (Map.Entry<Integer, Integer> width : widths.entrySet()) {
                int lines = width.getValue();
                if (lines > bestLines || lines == bestLines && width.getKey() > bestWidth) {
                    best = candidate;
                    bestLines = lines;
                    bestWidth = width.getKey();
                }
            }
        }
        return best;
    }

    private static List<List<String>> sample(String text, char separator) {
        List<List<String>> lines = new ArrayList<>();
        try (CsvReader<CsvRecord> reader = reader(text, separator)) {
            for (CsvRecord line : reader) {
                if (lines.size() == SAMPLE_LINES) {
                    break;
                }
                if (line.getFields().stream().anyMatch(field -> !field.isBlank())) {
                    lines.add(line.getFields());
                }
            }
        } catch (CsvParseException unfit) {
            return lines;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return lines;
    }

    private static CsvReader<CsvRecord> reader(String text, char separator) {
        return CsvReader.builder()
                .fieldSeparator(separator)
                .skipEmptyLines(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .trimWhitespacesAroundQuotes(true)
                .allowUnclosedQuote(false)
                .maxBufferSize(LARGEST_BUFFER)
                .ofCsvRecord(text);
    }
}
