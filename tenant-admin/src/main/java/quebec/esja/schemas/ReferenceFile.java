package quebec.esja.schemas;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/// One CSV file of the reference data, in UTF-8, its header naming the columns of the table it fills.
///
/// @param checksum SHA-256 of the file's bytes, in hexadecimal
record ReferenceFile(String checksum, List<String> header, List<List<String>> rows) {

    static ReferenceFile read(String name) {
        byte[] content;
        try (InputStream in = ReferenceFile.class.getResourceAsStream("/reference/" + name)) {
            if (in == null) {
                throw new IllegalStateException("Reference file missing: " + name);
            }
            content = in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return of(content);
    }

    static ReferenceFile of(byte[] content) {
        List<List<String>> lines =
                CsvReader.builder()
                        .ofCsvRecord(new String(content, StandardCharsets.UTF_8))
                        .stream()
                        .map(CsvRecord::getFields)
                        .toList();
        return new ReferenceFile(sha256(content), lines.getFirst(), lines.subList(1, lines.size()));
    }

    ReferenceFile without(String column) {
        int dropped = header.indexOf(column);
        return new ReferenceFile(
                checksum,
                except(header, dropped),
                rows.stream().map(row -> except(row, dropped)).toList());
    }

    /// One row per word of `list`, beside the value of `key`; the columns are renamed.
    ReferenceFile pairs(String key, String list, String keyColumn, String wordColumn) {
        int keyAt = header.indexOf(key);
        int listAt = header.indexOf(list);
        return new ReferenceFile(
                checksum,
                List.of(keyColumn, wordColumn),
                rows.stream()
                        .flatMap(row ->
                                Arrays.stream(row.get(listAt).split(" ", -1))
                                        .filter(word -> !word.isEmpty())
                                        .map(word -> List.of(row.get(keyAt), word)))
                        .toList());
    }

    /// With every row given an empty value in those of `columns` that the file does not have.
    ReferenceFile with(List<String> columns) {
        List<String> missing = columns.stream().filter(c -> !header.contains(c)).toList();
        List<String> empty = missing.stream().map(_ -> "").toList();
        return new ReferenceFile(
                checksum,
                joined(header, missing),
                rows.stream().map(row -> joined(row, empty)).toList());
    }

    private static List<String> except(List<String> values, int index) {
        return joined(values.subList(0, index), values.subList(index + 1, values.size()));
    }

    private static List<String> joined(List<String> first, List<String> second) {
        return Stream.concat(first.stream(), second.stream()).toList();
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
