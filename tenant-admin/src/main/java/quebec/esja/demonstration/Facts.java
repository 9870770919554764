package quebec.esja.demonstration;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// The rows of the demonstration's files; their README tells the columns.
record Facts(
        List<NamedCsvRecord> poles,
        List<NamedCsvRecord> suppliers,
        List<NamedCsvRecord> practices,
        List<NamedCsvRecord> labels,
        List<NamedCsvRecord> establishments,
        List<NamedCsvRecord> offerings,
        List<NamedCsvRecord> terms,
        List<NamedCsvRecord> references,
        List<NamedCsvRecord> buyers,
        List<NamedCsvRecord> contracts,
        List<NamedCsvRecord> needs,
        List<NamedCsvRecord> replies,
        List<NamedCsvRecord> exchanges,
        List<NamedCsvRecord> notices) {

    static Facts read() {
        return new Facts(
                rows("poles"),
                rows("suppliers"),
                rows("practices"),
                rows("labels"),
                rows("establishments"),
                rows("offerings"),
                rows("terms"),
                rows("references"),
                rows("buyers"),
                rows("contracts"),
                rows("needs"),
                rows("replies"),
                rows("exchanges"),
                rows("notices"));
    }

    /// The rows of one Pôle.
    static List<NamedCsvRecord> of(String pole, List<NamedCsvRecord> rows) {
        return rows.stream().filter(row -> row.getField("pole").equals(pole)).toList();
    }

    private static List<NamedCsvRecord> rows(String name) {
        try (InputStream in = Facts.class.getResourceAsStream("/demonstration/" + name + ".csv")) {
            if (in == null) {
                throw new IllegalStateException("no demonstration/" + name + ".csv");
            }
            try (CsvReader<NamedCsvRecord> reader =
                    CsvReader.builder()
                            .ofNamedCsvRecord(new InputStreamReader(in, StandardCharsets.UTF_8))) {
                return reader.stream().toList();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
