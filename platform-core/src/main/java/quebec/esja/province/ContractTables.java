package quebec.esja.province;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import quebec.esja.kernel.LocalizedText;
import quebec.esja.purchases.EvidenceGrade;

/// The three tables of a year (by Pôle, by month, by sector, each by evidence) that share one line of totals, cells hidden where
/// they would tell too much: the tables are protected together, because a reader lays them side by side.
final class ContractTables {

    static final String TOTAL = "total";
    static final String ANY = "any";
    private static final List<String> GRADES =
            Stream.concat(
                            Stream.of(ANY),
                            Stream.of(EvidenceGrade.values()).map(EvidenceGrade::code))
                    .toList();

    private final Map<String, RawCell> cells = new HashMap<>();
    private final List<Named> poles;
    private final List<Named> months;
    private final List<Named> sectors;
    private final Set<String> hidden;

    /// A row to be, in the order of its table.
    ///
    /// @param id of its cells, before the grade
    record Named(String id, String key, LocalizedText name) {}

    /// @param protect whether cells are hidden; a Pôle sees its own figures whole
    ContractTables(
            int year,
            List<RawCell> raw,
            List<PoleStanding> poles,
            List<SectorStanding> sectors,
            boolean protect) {
        raw.forEach(cell -> cells.put(id(cell, year), cell));
        this.poles =
                poles.stream()
                        .map(pole ->
                                new Named(
                                        "pole:" + pole.slug(),
                                        pole.slug().value(),
                                        new LocalizedText(pole.name(), pole.name())))
                        .toList();
        this.months = IntStream.rangeClosed(1, 12).mapToObj(month -> month(year, month)).toList();
        this.sectors =
                Stream.concat(
                                sectors.stream()
                                        .map(sector ->
                                                new Named(
                                                        "sector:" + sector.code(),
                                                        sector.code(),
                                                        sector.name())),
                                unclassified().stream())
                        .toList();
        this.hidden = protect ? Disclosure.hidden(disclosed(), lines()) : Set.of();
    }

    private static Named month(int year, int month) {
        String key = "%d-%02d".formatted(year, month);
        return new Named("month:" + key, key, LocalizedText.EMPTY);
    }

    private Optional<Named> unclassified() {
        return cells.containsKey("sector:-/" + ANY)
                ? Optional.of(
                        new Named(
                                "sector:-",
                                "-",
                                new LocalizedText("Sans catégorie", "No category")))
                : Optional.empty();
    }

    private static String id(RawCell cell, int year) {
        String row;
        if (cell.pole().isPresent()) {
            row = "pole:" + cell.pole().get();
        } else if (!cell.span().equals(String.valueOf(year))) {
            row = "month:" + cell.span();
        } else {
            row = cell.category().equals("*") ? TOTAL : "sector:" + cell.category();
        }
        return row + "/" + cell.grade();
    }

    FigureRow total() {
        return row(new Named(TOTAL, TOTAL, LocalizedText.EMPTY));
    }

    List<FigureRow> byPole() {
        return poles.stream().map(this::row).toList();
    }

    List<FigureRow> byMonth() {
        return months.stream().map(this::row).toList();
    }

    List<FigureRow> bySector() {
        return sectors.stream().map(this::row).toList();
    }

    private FigureRow row(Named named) {
        Map<EvidenceGrade, FigureCell> byGrade = new EnumMap<>(EvidenceGrade.class);
        for (EvidenceGrade grade : EvidenceGrade.values()) {
            byGrade.put(grade, cell(named.id() + "/" + grade.code()));
        }
        return new FigureRow(named.key(), named.name(), byGrade, cell(named.id() + "/" + ANY));
    }

    private FigureCell cell(String id) {
        if (hidden.contains(id)) {
            return new FigureCell.Hidden();
        }
        RawCell cell = cells.get(id);
        return cell == null
                ? FigureCell.NONE
                : new FigureCell.Shown(cell.contracts(), cell.dollars());
    }

    private List<Disclosure.Cell> disclosed() {
        return rows().flatMap(row -> GRADES.stream().map(grade -> row.id() + "/" + grade))
                .map(id -> disclosed(id, cells.get(id)))
                .toList();
    }

    private static Disclosure.Cell disclosed(String id, @Nullable RawCell cell) {
        return cell == null
                ? new Disclosure.Cell(id, 0, BigDecimal.ZERO, 0, BigDecimal.ZERO)
                : new Disclosure.Cell(
                        id,
                        cell.contracts(),
                        cell.dollars(),
                        cell.suppliersLeast(),
                        cell.topMost());
    }

    private Stream<Named> rows() {
        return Stream.of(
                        List.of(new Named(TOTAL, TOTAL, LocalizedText.EMPTY)),
                        poles,
                        months,
                        sectors)
                .flatMap(List::stream);
    }

    private List<Disclosure.Line> lines() {
        List<Disclosure.Line> lines = new ArrayList<>();
        rows().forEach(row ->
                lines.add(
                        new Disclosure.Line(
                                row.id() + "/" + ANY,
                                Stream.of(EvidenceGrade.values())
                                        .map(grade -> row.id() + "/" + grade.code())
                                        .toList())));
        for (List<Named> table : List.of(poles, months, sectors)) {
            for (String grade : GRADES) {
                lines.add(
                        new Disclosure.Line(
                                TOTAL + "/" + grade,
                                table.stream().map(row -> row.id() + "/" + grade).toList()));
            }
        }
        return lines;
    }
}
