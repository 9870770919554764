package quebec.esja.extracts;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import quebec.esja.kernel.Neq;
import quebec.esja.rows.Column.Certainty;
import quebec.esja.spreadsheets.CellText;
import quebec.esja.spreadsheets.Spreadsheet;

/// Where the headers of an extract stand, and what its columns hold.
///
/// @param headerLine number of the line of headers in the file, from 1; 0 when there is none
public record ExtractLayout(int headerLine, List<ExtractColumn> columns) {

    private static final int LINES_SEARCHED = 30;
    private static final int SAMPLES = 3;
    private static final int LONGEST_SAMPLE = 60;
    private static final double MOST = 0.6;
    private static final double SOME = 0.3;
    private static final Map<String, ExtractField> BY_HEADER = byHeader();

    public ExtractLayout {
        columns = List.copyOf(columns);
    }

    /// Whether it says who was paid, and how much.
    public boolean isReadable() {
        return column(ExtractField.SUPPLIER).isPresent() && column(ExtractField.AMOUNT).isPresent();
    }

    public Optional<Integer> column(ExtractField field) {
        return columns.stream()
                .filter(column -> column.field() == field)
                .map(ExtractColumn::index)
                .findFirst();
    }

    /// The same, that column said by a person to hold that field, and no other one.
    public ExtractLayout assign(int index, @Nullable ExtractField field) {
        return new ExtractLayout(
                headerLine,
                columns.stream()
                        .map(column ->
                                column.index() == index
                                        ? column.with(field, Certainty.CHOSEN)
                                        : field != null && column.field() == field
                                                ? column.with(null, Certainty.NONE)
                                                : column)
                        .toList());
    }

    /// How much the first lines of a sheet look like an extract.
    public static int likeness(Spreadsheet sample) {
        return (int) of(sample).columns.stream().filter(column -> column.field() != null).count();
    }

    public static ExtractLayout of(Spreadsheet sample) {
        int header = headerPosition(sample);
        List<Spreadsheet.Line> below = sample.lines().subList(header + 1, sample.lines().size());
        int width =
                sample.lines().stream()
                        .skip(Math.max(0, header))
                        .mapToInt(line -> line.cells().size())
                        .max()
                        .orElse(0);
        List<ExtractColumn> columns = new ArrayList<>();
        for (int index = 0; index < width; index++) {
            String written = header < 0 ? "" : sample.lines().get(header).cell(index);
            List<String> values = values(below, index);
            columns.add(column(index, written, values));
        }
        return new ExtractLayout(
                header < 0 ? 0 : sample.lines().get(header).number(),
                withGuesses(withoutRivals(columns), below));
    }

    private static int headerPosition(Spreadsheet sample) {
        int best = -1;
        int most = 1;
        for (int i = 0; i < Math.min(LINES_SEARCHED, sample.lines().size()); i++) {
            int known =
                    (int)
                            sample.lines().get(i).cells().stream()
                                    .map(ExtractLayout::recognize)
                                    .flatMap(Optional::stream)
                                    .map(Recognized::field)
                                    .distinct()
                                    .count();
            if (known > most) {
                most = known;
                best = i;
            }
        }
        return best;
    }

    private record Recognized(ExtractField field, Certainty certainty) {}

    private static Optional<Recognized> recognize(String header) {
        String folded = CellText.fold(header.replaceAll("\\([^)]*\\)|\\$", " "));
        if (folded.isEmpty() || folded.length() > 60) {
            return Optional.empty();
        }
        ExtractField exact = BY_HEADER.get(folded);
        if (exact != null) {
            return Optional.of(new Recognized(exact, Certainty.SURE));
        }
        String padded = " " + folded + " ";
        return folded.split(" ", -1).length > 6
                ? Optional.empty()
                : BY_HEADER.keySet().stream()
                        .filter(known -> known.length() > 3 && padded.contains(" " + known + " "))
                        .max(java.util.Comparator.comparingInt(String::length))
                        .map(BY_HEADER::get)
                        .map(field -> new Recognized(field, Certainty.LIKELY));
    }

    private static ExtractColumn column(int index, String header, List<String> values) {
        List<String> samples =
                values.stream()
                        .distinct()
                        .limit(SAMPLES)
                        .map(value ->
                                value.length() <= LONGEST_SAMPLE
                                        ? value
                                        : value.substring(0, LONGEST_SAMPLE - 1) + "…")
                        .toList();
        String shown = header.isBlank() ? Spreadsheet.letter(index) : header;
        return recognize(header)
                .filter(found -> values.isEmpty() || plausible(found, values))
                .map(found ->
                        new ExtractColumn(index, shown, found.field(), found.certainty(), samples))
                .orElseGet(() -> new ExtractColumn(index, shown, null, Certainty.NONE, samples));
    }

    /// A header promises; the values of a name, an amount or a date must keep it, fewer of them the surer the header.
    private static boolean plausible(Recognized found, List<String> values) {
        double least = found.certainty() == Certainty.SURE ? SOME : MOST;
        return switch (found.field()) {
            case AMOUNT, CREDIT -> share(values, LedgerAmount::isSound) >= least;
            case DATE -> share(values, LedgerDates::looksLike) >= least;
            case SUPPLIER -> share(values, ExtractLayout::hasLetters) >= least;
            case NEQ, DESCRIPTION, CATEGORY -> true;
        };
    }

    /// Of several columns for one field the surest keeps it, then the first.
    private static List<ExtractColumn> withoutRivals(List<ExtractColumn> columns) {
        Map<ExtractField, ExtractColumn> kept = new EnumMap<>(ExtractField.class);
        for (ExtractColumn column : columns) {
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

    /// What no header told: numbers of enterprises, dates, amounts and names have forms of their own.
    private static List<ExtractColumn> withGuesses(
            List<ExtractColumn> columns, List<Spreadsheet.Line> lines) {
        List<ExtractColumn> guessed = new ArrayList<>(columns);
        guess(
                guessed,
                lines,
                ExtractField.NEQ,
                text -> Neq.read(text) instanceof Neq.Reading.Sound);
        guess(guessed, lines, ExtractField.DATE, LedgerDates::looksLike);
        guess(guessed, lines, ExtractField.AMOUNT, LedgerAmount::looksLikeMoney);
        guess(guessed, lines, ExtractField.SUPPLIER, text -> text.matches("(?s).*\\p{L}{3}.*"));
        return guessed;
    }

    private static void guess(
            List<ExtractColumn> columns,
            List<Spreadsheet.Line> lines,
            ExtractField field,
            Predicate<String> form) {
        if (columns.stream().anyMatch(column -> column.field() == field)) {
            return;
        }
        columns.stream()
                .filter(column -> column.field() == null)
                .filter(column -> {
                    List<String> values = values(lines, column.index());
                    return !values.isEmpty() && share(values, form) >= MOST;
                })
                .findFirst()
                .ifPresent(column ->
                        columns.set(column.index(), column.with(field, Certainty.GUESSED)));
    }

    private static double share(List<String> values, Predicate<String> form) {
        return (double) values.stream().filter(form).count() / values.size();
    }

    private static boolean hasLetters(String text) {
        return text.chars().anyMatch(Character::isLetter);
    }

    static List<String> values(List<Spreadsheet.Line> lines, int index) {
        return lines.stream()
                .map(line -> line.cell(index))
                .filter(text -> !text.isEmpty())
                .toList();
    }

    private static Map<String, ExtractField> byHeader() {
        Map<String, ExtractField> fields = new HashMap<>();
        Arrays.stream(ExtractField.values())
                .forEach(field -> field.headers().forEach(header -> fields.put(header, field)));
        return Map.copyOf(fields);
    }
}
