package quebec.esja.province;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import quebec.esja.province.Disclosure.Cell;
import quebec.esja.province.Disclosure.Line;

/// A table with margins, from what each enterprise has in each cell.
record TestTable(
        Map<String, Map<Integer, Integer>> inside,
        Map<String, Integer> contracts,
        List<Cell> cells,
        List<Line> lines) {

    interface Fill {
        Map<Integer, Integer> of(int row, int column);
    }

    TestTable(int rows, int columns, Fill fill) {
        this(new HashMap<>(), new HashMap<>(), new ArrayList<>(), new ArrayList<>());
        build("", rows, columns, fill, true);
    }

    static TestTable random(Random random, int rows, int columns) {
        return new TestTable(rows, columns, (row, column) -> randomly(random));
    }

    static Map<Integer, Integer> randomly(Random random) {
        Map<Integer, Integer> each = new TreeMap<>();
        int count = random.nextInt(4) == 0 ? random.nextInt(5) : random.nextInt(14);
        for (int i = 0; i < count; i++) {
            each.merge(
                    random.nextInt(40),
                    random.nextInt(20) == 0 ? 90_000 : 100 + random.nextInt(900),
                    Integer::sum);
        }
        return each;
    }

    /// Tables of the same facts, cut another way: each enterprise's part of a column is dealt to the rows of each table.
    static void sharing(
            Random random, List<Integer> sizes, int columns, List<Cell> cells, List<Line> lines) {
        List<Map<Integer, Integer>> byColumn =
                IntStream.range(0, columns)
                        .mapToObj(_ -> {
                            Map<Integer, Integer> all = new TreeMap<>(randomly(random));
                            all.putAll(randomly(random));
                            return all;
                        })
                        .toList();
        for (int t = 0; t < sizes.size(); t++) {
            int rows = sizes.get(t);
            List<List<Map<Integer, Integer>>> dealt = new ArrayList<>();
            for (int column = 0; column < columns; column++) {
                List<Map<Integer, Integer>> deal = new ArrayList<>();
                IntStream.range(0, rows).forEach(_ -> deal.add(new TreeMap<>()));
                byColumn.get(column)
                        .forEach(
                                (who, dollars) -> deal.get(random.nextInt(rows)).put(who, dollars));
                dealt.add(deal);
            }
            TestTable table = new TestTable(new HashMap<>(), new HashMap<>(), cells, lines);
            table.build(
                    "t" + t + ":",
                    rows,
                    columns,
                    (row, column) -> dealt.get(column).get(row),
                    t == 0);
        }
    }

    private void build(String prefix, int rows, int columns, Fill fill, boolean withTotals) {
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                Map<Integer, Integer> each = fill.of(row, column);
                inside.put(prefix + row + "/" + column, each);
                contracts.put(prefix + row + "/" + column, each.size());
            }
            merge(prefix + row + "/any", parts(prefix, row, columns));
        }
        for (int row = 0; row < rows; row++) {
            lines.add(new Line(prefix + row + "/any", parts(prefix, row, columns)));
        }
        for (String column :
                Stream.concat(
                                IntStream.range(0, columns).mapToObj(String::valueOf),
                                Stream.of("any"))
                        .toList()) {
            List<String> parts =
                    IntStream.range(0, rows).mapToObj(row -> prefix + row + "/" + column).toList();
            merge("total/" + column, parts);
            lines.add(new Line("total/" + column, parts));
        }
        if (withTotals) {
            lines.add(
                    new Line(
                            "total/any",
                            IntStream.range(0, columns)
                                    .mapToObj(column -> "total/" + column)
                                    .toList()));
        }
        inside.forEach((id, each) -> {
            if (withTotals || !id.startsWith("total")) {
                cells.add(cell(id, each));
            }
        });
    }

    private static List<String> parts(String prefix, int row, int columns) {
        return IntStream.range(0, columns).mapToObj(column -> prefix + row + "/" + column).toList();
    }

    private void merge(String id, List<String> parts) {
        Map<Integer, Integer> all = new TreeMap<>();
        parts.forEach(part ->
                within(part).forEach((who, dollars) -> all.merge(who, dollars, Integer::sum)));
        inside.put(id, all);
        contracts.put(id, parts.stream().mapToInt(this::number).sum());
    }

    private Cell cell(String id, Map<Integer, Integer> each) {
        int dollars = each.values().stream().mapToInt(Integer::intValue).sum();
        int top = each.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        return new Cell(
                id, number(id), BigDecimal.valueOf(dollars), each.size(), BigDecimal.valueOf(top));
    }

    Set<Integer> behind(String id) {
        return within(id).keySet();
    }

    Set<String> hidden() {
        return Disclosure.hidden(cells, lines);
    }

    List<String> sensitive() {
        return cells.stream().filter(Cell::sensitive).map(Cell::id).toList();
    }

    private Map<Integer, Integer> within(String id) {
        return inside.getOrDefault(id, Map.of());
    }

    private int number(String id) {
        return contracts.getOrDefault(id, 0);
    }
}
