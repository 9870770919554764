package quebec.esja.bench;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// What people type, and which trades answer it: written for this purpose, in `quality/queries.csv` and `quality/trades.csv`.
///
/// @param unseen queries written after the search was last mended, and by which nothing was mended since
record JudgedSet(List<Trade> trades, List<Query> queries, List<Query> unseen) {

    /// What enterprises of one trade sell, each in its own words.
    record Trade(String code, String category, List<String> titles, List<String> keywords) {}

    /// @param kind   how it is written: a word of the trade, a synonym, a misspelling…
    /// @param grades of the trades that answer: 2 what was meant, 1 something near
    /// @param place  name of the municipality where it must be delivered; empty as a rule
    record Query(String text, String kind, Map<String, Integer> grades, String place) {}

    static JudgedSet read() throws IOException {
        return new JudgedSet(
                rows("trades.csv").stream()
                        .map(row ->
                                new Trade(
                                        row.getField("trade"),
                                        row.getField("category"),
                                        list(row.getField("titles")),
                                        list(row.getField("keywords"))))
                        .toList(),
                queries("queries.csv"),
                queries("queries-unseen.csv"));
    }

    private static List<Query> queries(String file) throws IOException {
        return rows(file).stream()
                .map(row ->
                        new Query(
                                row.getField("query"),
                                row.getField("kind"),
                                grades(row.getField("trades")),
                                row.getField("place")))
                .toList();
    }

    private static List<NamedCsvRecord> rows(String file) throws IOException {
        try (Reader text =
                        new InputStreamReader(
                                Objects.requireNonNull(
                                        JudgedSet.class.getResourceAsStream("/quality/" + file)),
                                StandardCharsets.UTF_8);
                CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(text)) {
            return rows.stream().toList();
        }
    }

    private static List<String> list(String field) {
        return List.of(field.split("\\|", -1));
    }

    private static Map<String, Integer> grades(String field) {
        Map<String, Integer> grades = new LinkedHashMap<>();
        Arrays.stream(field.split(" ", -1))
                .map(grade -> grade.split(":", -1))
                .forEach(grade -> grades.put(grade[0], Integer.valueOf(grade[1])));
        return grades;
    }
}
