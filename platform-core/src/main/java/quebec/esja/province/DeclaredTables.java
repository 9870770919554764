package quebec.esja.province;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import quebec.esja.kernel.LocalizedText;
import quebec.esja.purchases.EvidenceGrade;

/// The tables of declared purchases of a year (by Pôle, by grade, by sector), cells hidden where fewer than five buyers or five
/// enterprises stand behind them, or one nearly alone, and beside them those that would give them away. A reader may take the
/// part of those who know their total from the dollars of all, so what is left is a cell as well, though no table shows it.
final class DeclaredTables {

    private static final String TOTAL = "total";

    private final Map<String, Behind> cells = new HashMap<>();
    private final List<String> poles = new ArrayList<>();
    private final Set<String> hidden;

    /// What stands behind a cell. No enterprise is named in what Pôles publish: how many there are at least, and what the largest
    /// weighs at most, follow from an enterprise having one territory, and one line in a declaration.
    private static final class Behind {
        private static final String UNKNOWN = "-";

        private record Count(String territory, UUID declaration, String grade) {}

        private final Map<UUID, BigDecimal> buyers = new HashMap<>();
        private final Map<Count, Integer> suppliers = new HashMap<>();
        private final Map<String, BigDecimal> tops = new HashMap<>();
        private BigDecimal dollars = BigDecimal.ZERO;

        void add(UUID buyer, BigDecimal amount) {
            buyers.merge(buyer, amount, BigDecimal::add);
            dollars = dollars.add(amount);
        }

        void add(DeclaredSql.Part part) {
            add(part.buyer(), part.dollars());
            tops.merge(part.territory(), part.top(), BigDecimal::add);
            if (!part.territory().equals(UNKNOWN)) {
                suppliers.merge(
                        new Count(part.territory(), part.declaration(), part.grade()),
                        part.suppliers(),
                        Integer::sum);
            }
        }

        /// Those of the declaration and grade that name the most, territory by territory: the same enterprise may stand in both halves
        /// of a year, under another sector each time.
        private int suppliersAtLeast() {
            Map<String, Integer> most = new HashMap<>();
            suppliers.forEach((count, many) -> most.merge(count.territory(), many, Math::max));
            return most.values().stream().mapToInt(Integer::intValue).sum();
        }

        /// As if one enterprise were the largest of every sum of its territory, and of those of unknown places.
        private BigDecimal topAtMost() {
            BigDecimal unknown = tops.getOrDefault(UNKNOWN, BigDecimal.ZERO);
            return tops.entrySet().stream()
                    .filter(entry -> !entry.getKey().equals(UNKNOWN))
                    .map(Map.Entry::getValue)
                    .reduce(BigDecimal.ZERO, BigDecimal::max)
                    .add(unknown);
        }

        Disclosure.Cell disclosed(String id) {
            BigDecimal topBuyer = buyers.values().stream().reduce(BigDecimal.ZERO, BigDecimal::max);
            return tops.isEmpty()
                    ? new Disclosure.Cell(id, buyers.size(), dollars, buyers.size(), topBuyer)
                    : new Disclosure.Cell(
                            id,
                            buyers.size(),
                            dollars,
                            Math.min(buyers.size(), suppliersAtLeast()),
                            topBuyer.max(topAtMost()));
        }
    }

    DeclaredTables(
            List<DeclaredSql.Total> totals,
            List<DeclaredSql.Part> parts,
            List<PoleStanding> known) {
        known.forEach(pole -> poles.add(pole.slug().value()));
        totals.forEach(total ->
                total.addressable()
                        .ifPresent(dollars -> {
                            at("addressable/" + TOTAL).add(total.buyer(), dollars);
                            at("addressable/pole:" + total.pole()).add(total.buyer(), dollars);
                        }));
        for (DeclaredSql.Part part : parts) {
            String measure = part.rated() ? "part/" : "rest/";
            List.of(
                            "dollars/" + TOTAL,
                            "dollars/pole:" + part.pole(),
                            "dollars/grade:" + part.grade(),
                            "dollars/sector:" + part.category(),
                            measure + TOTAL,
                            measure + "pole:" + part.pole(),
                            measure + "grade:" + part.grade(),
                            measure + "sector:" + part.category())
                    .forEach(id -> at(id).add(part));
        }
        hidden = Disclosure.hidden(disclosed(), lines());
    }

    private Behind at(String id) {
        return cells.computeIfAbsent(id, _ -> new Behind());
    }

    private List<Disclosure.Cell> disclosed() {
        Set<String> named = new HashSet<>();
        lines().forEach(line -> line.all().forEach(named::add));
        return named.stream()
                .map(id -> cells.getOrDefault(id, new Behind()).disclosed(id))
                .toList();
    }

    private List<Disclosure.Line> lines() {
        List<String> grades =
                Stream.of(EvidenceGrade.values()).map(one -> "grade:" + one.code()).toList();
        List<String> sectors =
                cells.keySet().stream()
                        .filter(id -> id.startsWith("dollars/sector:"))
                        .map(id -> id.substring("dollars/".length()))
                        .sorted()
                        .toList();
        List<String> places = poles.stream().map(slug -> "pole:" + slug).toList();
        List<Disclosure.Line> lines = new ArrayList<>();
        for (String measure : List.of("dollars/", "part/", "rest/")) {
            for (List<String> rows : List.of(places, grades, sectors)) {
                lines.add(line(measure, rows));
            }
        }
        lines.add(line("addressable/", places));
        Stream.of(List.of(TOTAL), places, grades, sectors)
                .flatMap(List::stream)
                .forEach(row ->
                        lines.add(
                                new Disclosure.Line(
                                        "dollars/" + row, List.of("part/" + row, "rest/" + row))));
        return lines;
    }

    private static Disclosure.Line line(String measure, List<String> rows) {
        return new Disclosure.Line(
                measure + TOTAL, rows.stream().map(row -> measure + row).toList());
    }

    DeclaredRow total() {
        return row(TOTAL, TOTAL, LocalizedText.EMPTY, "addressable/" + TOTAL);
    }

    DeclaredRow pole(PoleStanding pole) {
        String id = "pole:" + pole.slug();
        return row(
                id,
                pole.slug().value(),
                new LocalizedText(pole.shortName(), pole.shortName()),
                "addressable/" + id);
    }

    DeclaredRow grade(EvidenceGrade grade) {
        return row(
                "grade:" + grade.code(), grade.code(), LocalizedText.EMPTY, "addressable/" + TOTAL);
    }

    DeclaredRow sector(String code, LocalizedText name) {
        return row("sector:" + code, code, name, "addressable/" + TOTAL);
    }

    boolean has(String sector) {
        return cells.containsKey("dollars/sector:" + sector);
    }

    private DeclaredRow row(String id, String key, LocalizedText name, String denominator) {
        return new DeclaredRow(
                key, name, cell("dollars/" + id), cell("part/" + id), cell(denominator));
    }

    private FigureCell cell(String id) {
        if (hidden.contains(id)) {
            return new FigureCell.Hidden();
        }
        Behind behind = cells.get(id);
        return behind == null
                ? FigureCell.NONE
                : new FigureCell.Shown(behind.buyers.size(), behind.dollars);
    }
}
