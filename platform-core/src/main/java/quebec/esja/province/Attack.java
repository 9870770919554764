package quebec.esja.province;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What a reader with patience finds: hidden cells that the published sums determine, or hold in too narrow a span.
///
/// First linear algebra: a hidden cell is determined when the reduced sums leave it alone in one of them. Then bounds: a hidden cell
/// holds at least one contract and some dollars, so the others of its sum cannot take all.
final class Attack {

    /// A prime: sums have coefficients 1 and -1, so that reckoning modulo it decides as reckoning with fractions would.
    private static final long PRIME = 2_147_483_647L;

    /// A hidden amount must stay unknown by at least this part of itself.
    private static final double NARROWEST = 0.3;

    private static final int MOST_ROUNDS = 30;

    private final Map<String, Disclosure.Cell> cells;
    private final List<Disclosure.Line> lines;
    private final Set<String> hidden;

    Attack(Map<String, Disclosure.Cell> cells, List<Disclosure.Line> lines, Set<String> hidden) {
        this.cells = cells;
        this.lines = lines;
        this.hidden = hidden;
    }

    /// The hidden cells that are found out.
    Set<String> exposed() {
        Set<String> exposed = new LinkedHashSet<>(determined());
        if (exposed.isEmpty()) {
            exposed.addAll(narrow(true));
            exposed.addAll(narrow(false));
        }
        return exposed;
    }

    private List<String> determined() {
        List<String> unknowns = List.copyOf(hidden);
        List<long[]> rows = new ArrayList<>();
        for (Disclosure.Line line : lines) {
            if (line.all().anyMatch(hidden::contains)) {
                rows.add(unknowns.stream().mapToLong(id -> coefficient(line, id)).toArray());
            }
        }
        reduce(rows, unknowns.size());
        List<String> determined = new ArrayList<>();
        for (long[] row : rows) {
            int[] places = nonZero(row);
            if (places.length == 1) {
                determined.add(unknowns.get(places[0]));
            }
        }
        return determined;
    }

    /// In `parts - total = what is shown`.
    private static long coefficient(Disclosure.Line line, String id) {
        if (line.total().equals(id)) {
            return PRIME - 1;
        }
        return line.parts().contains(id) ? 1 : 0;
    }

    /// Gauss and Jordan.
    private static void reduce(List<long[]> rows, int columns) {
        int done = 0;
        for (int column = 0; column < columns && done < rows.size(); column++) {
            int pivot = done;
            while (pivot < rows.size() && rows.get(pivot)[column] == 0) {
                pivot++;
            }
            if (pivot == rows.size()) {
                continue;
            }
            long[] row = rows.get(pivot);
            rows.set(pivot, rows.get(done));
            rows.set(done, row);
            long inverse = power(row[column], PRIME - 2);
            for (int i = column; i < columns; i++) {
                row[i] = row[i] * inverse % PRIME;
            }
            for (int other = 0; other < rows.size(); other++) {
                long factor = rows.get(other)[column];
                if (other != done && factor != 0) {
                    long[] target = rows.get(other);
                    for (int i = column; i < columns; i++) {
                        target[i] = (target[i] + (PRIME - factor) * row[i]) % PRIME;
                    }
                }
            }
            done++;
        }
    }

    private static long power(long base, long exponent) {
        long result = 1;
        long square = base % PRIME;
        for (long left = exponent; left > 0; left >>= 1) {
            if ((left & 1) == 1) {
                result = result * square % PRIME;
            }
            square = square * square % PRIME;
        }
        return result;
    }

    private static int[] nonZero(long[] row) {
        int[] places = new int[row.length];
        int found = 0;
        for (int i = 0; i < row.length; i++) {
            if (row[i] != 0) {
                places[found++] = i;
            }
        }
        return Arrays.copyOf(places, found);
    }

    /// Hidden cells whose contracts, or dollars, the sums hold in too narrow a span.
    private List<String> narrow(boolean contracts) {
        Map<String, double[]> spans = new HashMap<>();
        hidden.forEach(
                id -> spans.put(id, new double[] {contracts ? 1 : 0, Double.POSITIVE_INFINITY}));
        boolean moved = true;
        for (int round = 0; moved && round < MOST_ROUNDS; round++) {
            moved = false;
            for (Disclosure.Line line : lines) {
                if (line.all().anyMatch(hidden::contains)) {
                    moved |= tighten(line, spans, contracts);
                }
            }
        }
        return hidden.stream()
                .filter(id -> tooNarrow(spans.get(id), value(id, contracts), contracts))
                .toList();
    }

    private static boolean tooNarrow(double @Nullable [] span, double value, boolean contracts) {
        return span != null && span[1] - span[0] < (contracts ? 1 : value * NARROWEST);
    }

    private boolean tighten(Disclosure.Line line, Map<String, double[]> spans, boolean contracts) {
        double[] total = span(line.total(), spans, contracts);
        boolean moved =
                hidden.contains(line.total())
                        && narrowTo(
                                total,
                                sum(line, "", spans, contracts, 0),
                                sum(line, "", spans, contracts, 1));
        for (String part : line.parts()) {
            if (hidden.contains(part)) {
                moved |=
                        narrowTo(
                                span(part, spans, contracts),
                                total[0] - sum(line, part, spans, contracts, 1),
                                total[1] - sum(line, part, spans, contracts, 0));
            }
        }
        return moved;
    }

    /// The least (`end` 0) or the most (`end` 1) that the parts can hold, `except` left out.
    private double sum(
            Disclosure.Line line,
            String except,
            Map<String, double[]> spans,
            boolean contracts,
            int end) {
        double sum = 0;
        for (String part : line.parts()) {
            if (!part.equals(except)) {
                sum += span(part, spans, contracts)[end];
            }
        }
        return sum;
    }

    private static boolean narrowTo(double[] span, double floor, double ceiling) {
        boolean moved = false;
        if (floor > span[0] + 0.001) {
            span[0] = floor;
            moved = true;
        }
        if (ceiling < span[1] - 0.001) {
            span[1] = ceiling;
            moved = true;
        }
        return moved;
    }

    private double[] span(String id, Map<String, double[]> spans, boolean contracts) {
        double[] known = spans.get(id);
        double value = value(id, contracts);
        return known == null ? new double[] {value, value} : known;
    }

    private double value(String id, boolean contracts) {
        Disclosure.Cell cell = cells.get(id);
        if (cell == null) {
            throw new IllegalArgumentException("a sum of unknown cells: " + id);
        }
        BigDecimal dollars = cell.dollars();
        return contracts ? cell.contracts() : dollars.doubleValue();
    }
}
