package quebec.esja.rows;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import quebec.esja.kernel.EmailAddress;
import quebec.esja.kernel.Neq;
import quebec.esja.kernel.PostalCode;
import quebec.esja.rows.Column.Certainty;
import quebec.esja.spreadsheets.CellText;
import quebec.esja.spreadsheets.Spreadsheet;

/// Finds the line of headers and what each column holds.
public final class HeaderRules {

    private static final int LINES_SEARCHED = 25;
    private static final int LINES_SAMPLED = 200;
    private static final int SAMPLES_SHOWN = 3;
    private static final double MOST_VALUES = 0.6;
    private static final Pattern WEB = Pattern.compile("(?i)(https?://|www\\.)\\S+");
    private static final Pattern PHONE =
            Pattern.compile("\\(?[2-9]\\d{2}\\)?[ .\\-]?\\d{3}[ .\\-]?\\d{4}.{0,15}");
    private static final Map<String, Field> BY_HEADER = byHeader();
    private static final Map<Field, Predicate<String>> BY_VALUE = byValue();

    private HeaderRules() {}

    /// Where the headers stand and what the columns are.
    ///
    /// @param headerLine position among the lines of the file; -1 when there is none
    public record Layout(int headerLine, List<Column> columns) {

        public boolean hasNames() {
            return columns.stream().anyMatch(column -> column.field() == Field.NAME);
        }
    }

    /// How many headers the best line of headers has; twice those that are sure.
    public static int headerScore(Spreadsheet sheet) {
        int line = headerLine(sheet);
        return line < 0 ? 0 : score(sheet.lines().get(line));
    }

    public static Layout layout(Spreadsheet sheet) {
        int header = headerLine(sheet);
        List<Spreadsheet.Line> below =
                sheet.lines().stream().skip(header + 1L).limit(LINES_SAMPLED).toList();
        int width =
                sheet.lines().stream()
                        .skip(Math.max(0, header))
                        .mapToInt(line -> line.cells().size())
                        .max()
                        .orElse(0);
        List<Column> columns = new ArrayList<>();
        for (int index = 0; index < width; index++) {
            String written = header < 0 ? "" : sheet.lines().get(header).cell(index);
            columns.add(column(index, written, values(below, index)));
        }
        return new Layout(header, withoutRivals(withGuesses(columns, below)));
    }

    private static int headerLine(Spreadsheet sheet) {
        int best = -1;
        int bestScore = 0;
        int searched = Math.min(LINES_SEARCHED, sheet.lines().size());
        for (int i = 0; i < searched; i++) {
            Spreadsheet.Line line = sheet.lines().get(i);
            int score = score(line);
            if (score >= 2 && score > bestScore && looksLikeHeaders(line)) {
                best = i;
                bestScore = score;
            }
        }
        if (best >= 0) {
            return best;
        }
        return hasTitles(sheet) ? 0 : -1;
    }

    /// Whether the first line, of unknown words, stands above columns whose values are of another kind.
    private static boolean hasTitles(Spreadsheet sheet) {
        if (sheet.lines().isEmpty() || !looksLikeHeaders(sheet.lines().getFirst())) {
            return false;
        }
        List<Spreadsheet.Line> below = sheet.lines().stream().skip(1).limit(LINES_SAMPLED).toList();
        return IntStream.range(0, sheet.lines().getFirst().cells().size())
                .anyMatch(column -> guess(values(below, column)) != null);
    }

    private static boolean looksLikeHeaders(Spreadsheet.Line line) {
        return line.cells().stream().noneMatch(HeaderRules::isPlainlyAValue);
    }

    private static boolean isPlainlyAValue(String text) {
        return BY_VALUE.values().stream().anyMatch(form -> form.test(text));
    }

    private static int score(Spreadsheet.Line line) {
        Set<Field> seen = new LinkedHashSet<>();
        int score = 0;
        for (String cell : line.cells()) {
            Optional<Recognized> found = recognize(cell);
            if (found.isPresent() && seen.add(found.get().field())) {
                score += found.get().certainty() == Certainty.SURE ? 2 : 1;
            }
        }
        return score;
    }

    private record Recognized(Field field, Certainty certainty) {}

    private static Optional<Recognized> recognize(String header) {
        String folded = CellText.fold(header);
        if (folded.isEmpty() || folded.length() > 80) {
            return Optional.empty();
        }
        Field exact = BY_HEADER.get(folded);
        if (exact == null) {
            exact = BY_HEADER.get(CellText.fold(header.replaceAll("\\([^)]*\\)|\\*", " ")));
        }
        if (exact != null) {
            return Optional.of(new Recognized(exact, Certainty.SURE));
        }
        return likely(folded).map(field -> new Recognized(field, Certainty.LIKELY));
    }

    /// The field whose longest usual header stands, whole words, inside a header of at most six words.
    private static Optional<Field> likely(String folded) {
        if (folded.split(" ", -1).length > 6) {
            return Optional.empty();
        }
        String padded = " " + folded.replaceAll("(?<=\\w{3})s\\b", "") + " ";
        String found = "";
        for (String known : BY_HEADER.keySet()) {
            String singular = known.replaceAll("(?<=\\w{3})s\\b", "");
            if (known.length() >= 3
                    && singular.length() > found.length()
                    && padded.contains(" " + singular + " ")) {
                found = known;
            }
        }
        return Optional.ofNullable(BY_HEADER.get(found));
    }

    private static Column column(int index, String header, List<String> values) {
        String shown = header.isBlank() ? Spreadsheet.letter(index) : header;
        List<String> samples = values.stream().distinct().limit(SAMPLES_SHOWN).toList();
        return recognize(header)
                .map(found -> new Column(index, shown, found.field(), found.certainty(), samples))
                .orElse(new Column(index, shown, null, Certainty.NONE, samples));
    }

    private static List<Column> withGuesses(List<Column> columns, List<Spreadsheet.Line> lines) {
        Set<Field> taken = new LinkedHashSet<>();
        columns.forEach(column -> {
            if (column.field() != null) {
                taken.add(column.field());
            }
        });
        return columns.stream()
                .map(column -> {
                    Field guess =
                            column.field() == null ? guess(values(lines, column.index())) : null;
                    return guess != null && taken.add(guess)
                            ? column.with(guess, Certainty.GUESSED)
                            : column;
                })
                .toList();
    }

    private static @Nullable Field guess(List<String> values) {
        if (values.isEmpty()) {
            return null;
        }
        return BY_VALUE.entrySet().stream()
                .filter(form ->
                        values.stream().filter(form.getValue()).count()
                                >= Math.max(1, values.size() * MOST_VALUES))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(null);
    }

    /// Of several columns for one field the surest keeps it, then the first.
    private static List<Column> withoutRivals(List<Column> columns) {
        Map<Field, Column> kept = new EnumMap<>(Field.class);
        for (Column column : columns) {
            if (column.field() != null) {
                kept.merge(
                        column.field(),
                        column,
                        (a, b) -> b.certainty().compareTo(a.certainty()) < 0 ? b : a);
            }
        }
        return columns.stream()
                .map(column ->
                        column.field() == null
                                        || Objects.requireNonNull(kept.get(column.field())).index()
                                                == column.index()
                                ? column
                                : column.with(null, Certainty.NONE))
                .toList();
    }

    private static List<String> values(List<Spreadsheet.Line> lines, int index) {
        return lines.stream()
                .map(line -> line.cell(index))
                .filter(text -> !text.isEmpty())
                .toList();
    }

    private static Map<String, Field> byHeader() {
        Map<String, Field> fields = new HashMap<>();
        Arrays.stream(Field.values())
                .forEach(field -> field.headers().forEach(header -> fields.put(header, field)));
        return Map.copyOf(fields);
    }

    private static Map<Field, Predicate<String>> byValue() {
        Map<Field, Predicate<String>> forms = new EnumMap<>(Field.class);
        forms.put(Field.EMAIL, text -> EmailAddress.parse(text).isPresent());
        forms.put(Field.WEBSITE, text -> WEB.matcher(text).matches());
        forms.put(Field.POSTAL_CODE, text -> PostalCode.parse(text).isPresent());
        forms.put(Field.NEQ, text -> Neq.read(text) instanceof Neq.Reading.Sound);
        forms.put(Field.PHONE, text -> PHONE.matcher(text).matches());
        return forms;
    }
}
