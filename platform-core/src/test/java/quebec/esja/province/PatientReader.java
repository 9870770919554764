package quebec.esja.province;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import quebec.esja.province.Disclosure.Line;

/// An attacker written apart from the one inside [Disclosure]: it reckons with fractions, and on small tables it tries every table
/// that the published one allows.
final class PatientReader {

    private PatientReader() {}

    /// Hidden cells that the published sums determine, by elimination with fractions.
    static List<String> determined(List<Line> lines, Set<String> hidden) {
        List<String> unknown = List.copyOf(hidden);
        List<Fraction[]> rows = new ArrayList<>();
        for (Line line : lines) {
            Fraction[] row = new Fraction[unknown.size()];
            for (int i = 0; i < row.length; i++) {
                String id = unknown.get(i);
                row[i] =
                        new Fraction(
                                line.total().equals(id) ? -1 : line.parts().contains(id) ? 1 : 0,
                                1);
            }
            rows.add(row);
        }
        int rank = rank(rows, unknown.size(), -1);
        List<String> found = new ArrayList<>();
        for (int i = 0; i < unknown.size(); i++) {
            if (rank(rows, unknown.size(), i) < rank) {
                found.add(unknown.get(i));
            }
        }
        return found;
    }

    /// The rank without column `without`: it falls exactly when that unknown is determined.
    private static int rank(List<Fraction[]> rows, int columns, int without) {
        List<Fraction[]> left = new ArrayList<>(rows.stream().map(Fraction[]::clone).toList());
        int rank = 0;
        for (int column = 0; column < columns; column++) {
            int at = column;
            int pivot =
                    column == without
                            ? -1
                            : IntStream.range(rank, left.size())
                                    .filter(i -> left.get(i)[at].n != 0)
                                    .findFirst()
                                    .orElse(-1);
            if (pivot < 0) {
                continue;
            }
            Fraction[] row = left.get(pivot);
            left.set(pivot, left.get(rank));
            left.set(rank, row);
            for (int i = rank + 1; i < left.size(); i++) {
                Fraction factor = left.get(i)[column].over(row[column]);
                if (factor.n != 0) {
                    for (int j = column; j < columns; j++) {
                        left.get(i)[j] = left.get(i)[j].less(factor.times(row[j]));
                    }
                }
            }
            rank++;
        }
        return rank;
    }

    private record Fraction(long n, long d) {
        Fraction {
            long common = gcd(Math.abs(n), Math.abs(d)) * (d < 0 ? -1 : 1);
            n /= common;
            d /= common;
        }

        private static long gcd(long a, long b) {
            return b == 0 ? Math.max(a, 1) : gcd(b, a % b);
        }

        Fraction over(Fraction other) {
            return new Fraction(Math.multiplyExact(n, other.d), Math.multiplyExact(d, other.n));
        }

        Fraction times(Fraction other) {
            return new Fraction(Math.multiplyExact(n, other.n), Math.multiplyExact(d, other.d));
        }

        Fraction less(Fraction other) {
            return new Fraction(
                    Math.subtractExact(n * other.d, other.n * d), Math.multiplyExact(d, other.d));
        }
    }

    /// Hidden cells whose number of contracts is the same in every table of numbers above zero that the published one allows.
    static Set<String> onlyPossible(TestTable table, Set<String> hidden) {
        Map<String, Integer> values = new HashMap<>();
        table.cells().forEach(cell -> values.put(cell.id(), cell.contracts()));
        List<String> unknown = List.copyOf(hidden);
        List<Set<Integer>> seen = unknown.stream().<Set<Integer>>map(_ -> new HashSet<>()).toList();
        int most = values.values().stream().mapToInt(Integer::intValue).max().orElse(0) + 3;
        search(table, unknown, new HashMap<>(values), 0, Math.min(most, 14), seen);
        Set<String> only = new HashSet<>();
        for (int i = 0; i < unknown.size(); i++) {
            if (seen.get(i).size() == 1) {
                only.add(unknown.get(i));
            }
        }
        return only;
    }

    private static void search(
            TestTable table,
            List<String> unknown,
            Map<String, Integer> values,
            int next,
            int most,
            List<Set<Integer>> seen) {
        if (next == unknown.size()) {
            boolean fits =
                    table.lines().stream()
                            .allMatch(line ->
                                    line.parts().stream().mapToInt(id -> value(values, id)).sum()
                                            == value(values, line.total()));
            if (fits) {
                for (int i = 0; i < unknown.size(); i++) {
                    seen.get(i).add(value(values, unknown.get(i)));
                }
            }
            return;
        }
        if (seen.stream().allMatch(found -> found.size() > 1)) {
            return;
        }
        String id = unknown.get(next);
        int kept = value(values, id);
        for (int value = Math.max(1, kept - most / 4); value <= kept + most / 4; value++) {
            values.put(id, value);
            search(table, unknown, values, next + 1, most, seen);
        }
        values.put(id, kept);
    }

    private static int value(Map<String, Integer> values, String id) {
        return values.getOrDefault(id, 0);
    }
}
