package quebec.esja.province;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Chooses the cells of a set of tables that must not be shown, so that nobody's contracts can be read from those that are.
///
/// A cell is hidden when fewer than 5 enterprises stand behind it, or when one has more than 85 % of its dollars (the thresholds of
/// INSEE, raised to the 5 of Québec's practice). Then cells are hidden beside it until an attack of our own ([Attack]) finds no
/// hidden cell that the shown ones give away. Zero is no secret and is never hidden.
final class Disclosure {

    static final int FEWEST_SUPPLIERS = 5;
    static final BigDecimal DOMINANCE = new BigDecimal("0.85");

    private final Map<String, Cell> cells;
    private final List<Line> lines;
    private final Map<String, List<Line>> linesOf;
    private final Set<String> hidden = new LinkedHashSet<>();

    /// One cell, with what is behind it.
    ///
    /// @param suppliersAtLeast distinct enterprises, or a number they surely reach
    /// @param topAtMost        dollars of the largest enterprise, or a sum it surely stays within
    record Cell(
            String id,
            int contracts,
            BigDecimal dollars,
            int suppliersAtLeast,
            BigDecimal topAtMost) {

        boolean empty() {
            return contracts == 0;
        }

        boolean sensitive() {
            return !empty()
                    && (suppliersAtLeast < FEWEST_SUPPLIERS || dominated(topAtMost, dollars));
        }
    }

    /// A published sum: the cell `total` is the sum of the cells `parts`.
    record Line(String total, List<String> parts) {

        Stream<String> all() {
            return Stream.concat(Stream.of(total), parts.stream());
        }
    }

    private Disclosure(List<Cell> cells, List<Line> lines) {
        this.cells = cells.stream().collect(Collectors.toMap(Cell::id, Function.identity()));
        this.lines = lines;
        this.linesOf =
                lines.stream()
                        .flatMap(line -> line.all().map(id -> Map.entry(id, line)))
                        .collect(
                                Collectors.groupingBy(
                                        Map.Entry::getKey,
                                        Collectors.mapping(
                                                Map.Entry::getValue, Collectors.toList())));
        cells.stream().filter(Cell::sensitive).map(Cell::id).forEach(hidden::add);
    }

    /// Whether one enterprise has too large a part of a sum.
    static boolean dominated(BigDecimal top, BigDecimal dollars) {
        return top.compareTo(dollars.multiply(DOMINANCE)) > 0;
    }

    /// The cells to hide.
    ///
    /// @param lines every sum a reader can check, across all the tables that are shown together
    static Set<String> hidden(List<Cell> cells, List<Line> lines) {
        Disclosure disclosure = new Disclosure(cells, lines);
        disclosure.protect();
        return Set.copyOf(disclosure.hidden);
    }

    private void protect() {
        boolean changed = !hidden.isEmpty();
        while (changed) {
            changed = false;
            for (Line line : lines) {
                if (unionTells(line)) {
                    changed |= hideOneOf(line);
                }
            }
            if (!changed) {
                for (String exposed : new Attack(cells, lines, hidden).exposed()) {
                    changed |= hideBeside(exposed);
                }
            }
        }
    }

    /// Whether the hidden cells of a line, whose sum is what the shown ones leave of its total, are together too few or too
    /// much one enterprise's.
    private boolean unionTells(Line line) {
        if (hidden.contains(line.total())) {
            return false;
        }
        List<Cell> together =
                line.parts().stream().filter(hidden::contains).map(this::cell).toList();
        boolean othersShown =
                line.parts().stream().anyMatch(id -> !hidden.contains(id) && !cell(id).empty());
        return !together.isEmpty()
                && othersShown
                && (together.stream().mapToInt(Cell::suppliersAtLeast).max().orElse(0)
                                < FEWEST_SUPPLIERS
                        || dominated(sum(together, Cell::topAtMost), sum(together, Cell::dollars)));
    }

    private boolean hideBeside(String exposed) {
        return linesOf.getOrDefault(exposed, List.of()).stream()
                        .sorted(Comparator.comparingLong(this::hiddenIn))
                        .anyMatch(this::hideOneOf)
                || lines.stream()
                        .filter(line -> line.all().anyMatch(hidden::contains))
                        .anyMatch(this::hideOneOf);
    }

    /// Hides the cell of the line that costs least: rather one whose other sums have a hidden cell already, rather a part than the
    /// total, rather few dollars.
    private boolean hideOneOf(Line line) {
        return line.all()
                .filter(id -> !hidden.contains(id) && !cell(id).empty())
                .min(
                        Comparator.<String, Boolean>comparing(id -> id.equals(line.total()))
                                .thenComparing(id -> !meetsHidden(id, line))
                                .thenComparing(id -> cell(id).dollars())
                                .thenComparing(Function.identity()))
                .map(hidden::add)
                .orElse(false);
    }

    private boolean meetsHidden(String id, Line line) {
        return linesOf.getOrDefault(id, List.of()).stream()
                .filter(other -> !other.equals(line))
                .allMatch(other -> hiddenIn(other) > 0);
    }

    private long hiddenIn(Line line) {
        return line.all().filter(hidden::contains).count();
    }

    private Cell cell(String id) {
        Cell cell = cells.get(id);
        if (cell == null) {
            throw new IllegalArgumentException("a sum of unknown cells: " + id);
        }
        return cell;
    }

    private static BigDecimal sum(List<Cell> cells, Function<Cell, BigDecimal> of) {
        return cells.stream().map(of).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
