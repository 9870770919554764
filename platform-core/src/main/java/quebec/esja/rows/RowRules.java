package quebec.esja.rows;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import quebec.esja.directory.OfferingData;
import quebec.esja.directory.ServiceArea;
import quebec.esja.kernel.Neq;
import quebec.esja.spreadsheets.CellText;
import quebec.esja.spreadsheets.Spreadsheet;

/// Understands one row.
final class RowRules {

    /// Without these a row means nothing, or something else.
    private static final Set<Field> IDENTIFYING =
            Set.of(Field.NAME, Field.NEQ, Field.MUNICIPALITY, Field.TERRITORY);

    private static final int SHORTEST_NAME = 2;
    private static final int LONGEST_TITLE = 160;
    private static final int MOST_OFFERINGS = 40;

    private final Spreadsheet.Line line;
    private final RowWords words;
    private final Map<Field, String> cells;
    private final Map<Field, String> values = new EnumMap<>(Field.class);
    private final List<Note> blocking = new ArrayList<>();
    private final List<Note> untied = new ArrayList<>();
    private final List<Note> notes = new ArrayList<>();

    private RowRules(Spreadsheet.Line line, Map<Field, String> cells, RowWords words) {
        this.line = line;
        this.cells = cells;
        this.words = words;
    }

    static RowReading read(Spreadsheet.Line line, List<Column> columns, RowWords words) {
        return new RowRules(line, cells(line, columns), words).read();
    }

    /// The municipality as the row writes it: in its own cell, or at the end of the address.
    static WrittenPlace place(Spreadsheet.Line line, List<Column> columns) {
        return place(cells(line, columns));
    }

    private static Map<Field, String> cells(Spreadsheet.Line line, List<Column> columns) {
        Map<Field, String> cells = new EnumMap<>(Field.class);
        for (Column column : columns) {
            String text = line.cell(column.index());
            if (column.field() != null && !text.isEmpty() && !meansNothing(text)) {
                cells.put(column.field(), text);
            }
        }
        return cells;
    }

    private static boolean meansNothing(String text) {
        return switch (CellText.fold(text)) {
            case "",
                    "n a",
                    "na",
                    "n d",
                    "nd",
                    "nsp",
                    "aucun",
                    "aucune",
                    "null",
                    "none",
                    "s o",
                    "inconnu",
                    "xxx" ->
                    true;
            case String _ -> false;
        };
    }

    private static WrittenPlace place(Map<Field, String> cells) {
        String territory = cells.getOrDefault(Field.TERRITORY, "");
        String municipality = cells.getOrDefault(Field.MUNICIPALITY, "");
        return municipality.isEmpty()
                ? WrittenPlace.inAddress(cells.getOrDefault(Field.ADDRESS, ""), territory)
                : WrittenPlace.of(municipality, territory);
    }

    private RowReading read() {
        Map.copyOf(cells)
                .forEach((field, text) -> {
                    if (CellText.isFormula(text) && IDENTIFYING.contains(field)) {
                        blocking.add(Note.about("formula", field));
                    } else if (CellText.isFormula(text)) {
                        setFormulaAside(field, text);
                    } else if (text.length() > field.longest()) {
                        blocking.add(Note.about("too-long", field, field.longest()));
                    }
                });
        if (blocking.isEmpty()) {
            identity();
            location();
            reach();
        }
        WrittenPlace place = place(cells);
        List<OfferingData> offerings = blocking.isEmpty() ? offerings() : List.of();
        if (blocking.isEmpty() && offerings.isEmpty()) {
            notes.add(Note.of("no-offering"));
        }
        values.putIfAbsent(Field.NAME, CellText.oneLine(cells.getOrDefault(Field.NAME, "")));
        return new RowReading(line.number(), values, offerings, blocking, untied, notes, place);
    }

    /// A formula is never computed. The address that a link is written with is text, and may be read.
    private void setFormulaAside(Field field, String formula) {
        cells.remove(field);
        Optional<String> address =
                field == Field.WEBSITE ? CellText.addressOfLink(formula) : Optional.empty();
        address.ifPresentOrElse(
                text -> cells.put(field, text),
                () -> notes.add(Note.about("formula-left-aside", field)));
    }

    private void identity() {
        String name = CellText.oneLine(cells.getOrDefault(Field.NAME, ""));
        if (name.length() < SHORTEST_NAME || name.chars().noneMatch(Character::isLetter)) {
            blocking.add(Note.of("name-missing"));
        }
        values.put(Field.NAME, name);
        plain(Field.LEGAL_NAME);
        plain(Field.NEQ_REASON);
        neq();
        coded(Field.LEGAL_FORM, words.trades()::legalForm);
        coded(Field.SOCIAL_PURPOSE, words.trades()::socialPurpose);
        mended(Field.FOUNDED_YEAR, ValueRules::year);
        CellText.present(cells.getOrDefault(Field.DESCRIPTION, ""))
                .ifPresent(text -> values.put(Field.DESCRIPTION, text));
        CellText.present(cells.getOrDefault(Field.DESCRIPTION_EN, ""))
                .ifPresent(text -> values.put(Field.DESCRIPTION_EN, text));
    }

    private void neq() {
        boolean explained = cells.getOrDefault(Field.NEQ_REASON, "").strip().length() >= 5;
        switch (Neq.read(cells.getOrDefault(Field.NEQ, "").replaceFirst("(?i)^neq\\s*:?", ""))) {
            case Neq.Reading.Absent _ -> {}
            case Neq.Reading.Malformed _ -> blocking.add(Note.of("neq-malformed"));
            case Neq.Reading.Doubtful(Neq neq) -> {
                values.put(Field.NEQ, neq.value());
                if (!explained) {
                    blocking.add(Note.of("neq-doubtful"));
                }
            }
            case Neq.Reading.Sound(Neq neq) -> {
                values.put(Field.NEQ, neq.value());
                if (neq.isOfAPerson() && !explained) {
                    blocking.add(Note.of("neq-person"));
                }
            }
        }
    }

    private void location() {
        String written = cells.getOrDefault(Field.ADDRESS, "");
        CellText.present(ValueRules.address(written))
                .ifPresent(text -> values.put(Field.ADDRESS, text));
        mended(Field.POSTAL_CODE, ValueRules::postalCode);
        if (!cells.containsKey(Field.POSTAL_CODE)) {
            ValueRules.postalCodeIn(written).ifPresent(code -> values.put(Field.POSTAL_CODE, code));
        }
        WrittenPlace place = place(cells);
        if (!place.isTold()) {
            untied.add(Note.of("place-missing"));
            return;
        }
        switch (words.place(place)) {
            case PlaceReading.Resolved(String code, boolean hintAgrees) -> {
                values.put(Field.MUNICIPALITY, code);
                if (!hintAgrees) {
                    notes.add(Note.of("place-hint-differs", place.name(), place.hint()));
                }
                if (!cells.containsKey(Field.MUNICIPALITY)) {
                    notes.add(Note.of("place-from-address", place.name()));
                }
            }
            case PlaceReading.Shared _ -> untied.add(Note.of("place-shared", place.name()));
            case PlaceReading.Unknown _ -> untied.add(Note.of("place-unknown", place.name()));
        }
    }

    private void reach() {
        mended(Field.PHONE, ValueRules::phone);
        mended(Field.EMAIL, ValueRules::email);
        mended(Field.WEBSITE, ValueRules::website);
        mended(Field.CONTACT_EMAIL, ValueRules::email);
        String contact = CellText.oneLine(cells.getOrDefault(Field.CONTACT_NAME, ""));
        if (contact.length() > 120) {
            notes.add(Note.about("left-aside", Field.CONTACT_NAME, contact.substring(0, 60)));
        } else if (!contact.isEmpty()) {
            values.put(Field.CONTACT_NAME, contact);
        }
    }

    private void plain(Field field) {
        CellText.present(CellText.oneLine(cells.getOrDefault(field, "")))
                .ifPresent(text -> values.put(field, text));
    }

    private void coded(Field field, Function<String, Optional<String>> recognize) {
        mended(field, recognize);
    }

    /// Takes the value in its usual writing; what cannot be made out is left aside and told.
    private void mended(Field field, Function<String, Optional<String>> read) {
        String text = cells.get(field);
        if (text != null) {
            read.apply(text)
                    .ifPresentOrElse(
                            value -> values.put(field, value),
                            () -> notes.add(Note.about("left-aside", field, shortened(text))));
        }
    }

    private List<OfferingData> offerings() {
        List<ServiceArea> areas = areas();
        List<String> categories = words.trades().parts(cells.getOrDefault(Field.CATEGORY, ""));
        Optional<String> main =
                categories.stream()
                        .flatMap(text -> words.trades().category(text).stream())
                        .findFirst();
        boolean itemized = cells.containsKey(Field.OFFERINGS);
        List<String> items =
                itemized
                        ? words.trades().parts(cells.getOrDefault(Field.OFFERINGS, ""))
                        : categories;
        Map<String, OfferingData> offerings = new LinkedHashMap<>();
        List<String> unplaced = new ArrayList<>();
        for (String item : items) {
            Optional<String> category =
                    words.trades().category(item).or(() -> itemized ? main : Optional.empty());
            if (category.isPresent()
                    && item.length() >= 2
                    && item.length() <= LONGEST_TITLE
                    && offerings.size() < MOST_OFFERINGS) {
                String title = item.substring(0, 1).toUpperCase(Locale.ROOT) + item.substring(1);
                offerings.putIfAbsent(
                        CellText.fold(item), OfferingData.titled(title, category.get(), areas));
            } else {
                unplaced.add(item);
            }
        }
        if (!unplaced.isEmpty()) {
            notes.add(
                    Note.about(
                            "category-unknown",
                            itemized ? Field.OFFERINGS : Field.CATEGORY,
                            shortened(String.join(", ", unplaced))));
        }
        if (!offerings.isEmpty() && areas.isEmpty()) {
            notes.add(Note.of("area-missing"));
        }
        return List.copyOf(offerings.values());
    }

    private List<ServiceArea> areas() {
        String text = cells.getOrDefault(Field.SERVICE_AREA, "");
        if (text.isEmpty()) {
            return List.of();
        }
        AreaWords.Reading reading =
                words.areas().read(text, Optional.ofNullable(values.get(Field.MUNICIPALITY)));
        if (!reading.unknown().isEmpty()) {
            notes.add(
                    Note.about(
                            "left-aside",
                            Field.SERVICE_AREA,
                            shortened(String.join(", ", reading.unknown()))));
        }
        return reading.areas();
    }

    private static String shortened(String text) {
        String line = CellText.oneLine(text);
        return line.length() <= 80 ? line : line.substring(0, 79) + "…";
    }
}
