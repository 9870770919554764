package quebec.esja.province;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import quebec.esja.province.Disclosure.Cell;
import quebec.esja.province.Disclosure.Line;

class DisclosureTest {

    @Test
    void hidesFewerThanFiveEnterprises() {
        assertThat(sensitive(4, "100", "30")).isTrue();
        assertThat(sensitive(5, "100", "30")).isFalse();
    }

    @Test
    void hidesACellThatOneEnterpriseDominates() {
        assertThat(sensitive(12, "100", "85.01")).isTrue();
        assertThat(sensitive(12, "100", "85.00")).isFalse();
    }

    @Test
    void neverHidesZero() {
        Cell zero = new Cell("zero", 0, BigDecimal.ZERO, 0, BigDecimal.ZERO);
        assertThat(Disclosure.hidden(List.of(zero), List.of())).isEmpty();
    }

    @Test
    void hidesNothingWhereNothingIsSmall() {
        TestTable table = new TestTable(3, 3, (row, column) -> suppliers(6 + row + column, 1000));
        assertThat(table.hidden()).isEmpty();
    }

    @Test
    void hidesMoreThanTheSmallCellSoThatNoMarginGivesItBack() {
        TestTable table =
                new TestTable(
                        4, 3, (row, column) -> suppliers(row == 1 && column == 1 ? 2 : 9, 1000));

        assertThat(table.hidden()).contains("1/1").hasSizeGreaterThanOrEqualTo(4);
        assertThat(PatientReader.determined(table.lines(), table.hidden())).isEmpty();
    }

    @Test
    void theAttackerSolvesATableProtectedBySizeAlone() {
        TestTable table =
                new TestTable(
                        4, 3, (row, column) -> suppliers(row == 1 && column == 1 ? 2 : 9, 1000));

        assertThat(PatientReader.determined(table.lines(), Set.of("1/1"))).containsExactly("1/1");
    }

    @Test
    void noAttackerSolvesAHiddenCellInAnyOfManyTables() {
        for (int seed = 0; seed < 400; seed++) {
            Random random = new Random(seed);
            TestTable table =
                    TestTable.random(random, 2 + random.nextInt(9), 2 + random.nextInt(4));
            Set<String> hidden = table.hidden();

            assertThat(hidden).as("seed %d", seed).containsAll(table.sensitive());
            assertThat(PatientReader.determined(table.lines(), hidden))
                    .as("seed %d", seed)
                    .isEmpty();
        }
    }

    @Test
    void noAttackerSolvesAHiddenCellOfTablesThatShareTheirTotals() {
        for (int seed = 0; seed < 150; seed++) {
            Random random = new Random(1000L + seed);
            List<Cell> cells = new ArrayList<>();
            List<Line> lines = new ArrayList<>();
            TestTable.sharing(random, List.of(5, 7), 3, cells, lines);
            Set<String> hidden = Disclosure.hidden(cells, lines);

            assertThat(PatientReader.determined(lines, hidden)).as("seed %d", seed).isEmpty();
        }
    }

    @Test
    void everyHiddenNumberOfContractsLeavesAnotherOnePossible() {
        for (int seed = 0; seed < 150; seed++) {
            TestTable table = TestTable.random(new Random(7000L + seed), 3, 2);
            Set<String> hidden = table.hidden();
            if (hidden.size() <= 8) {
                assertThat(PatientReader.onlyPossible(table, hidden)).as("seed %d", seed).isEmpty();
            }
        }
    }

    @Test
    void whatTheShownCellsLeaveOfATotalIsNeverTheSmallCellsAlone() {
        for (int seed = 0; seed < 200; seed++) {
            TestTable table = TestTable.random(new Random(9000L + seed), 6, 3);
            Set<String> hidden = table.hidden();
            for (Line line : table.lines()) {
                Set<Integer> behind = new HashSet<>();
                line.parts().stream()
                        .filter(hidden::contains)
                        .forEach(id -> behind.addAll(table.behind(id)));
                boolean totalShown = !hidden.contains(line.total());
                assertThat(
                                !totalShown
                                        || behind.isEmpty()
                                        || behind.size() >= Disclosure.FEWEST_SUPPLIERS)
                        .as("seed %d, %s", seed, line)
                        .isTrue();
            }
        }
    }

    @Test
    void keepsMostOfATableThatHasOneSmallCell() {
        TestTable table =
                new TestTable(
                        22, 3, (row, column) -> suppliers(row == 7 && column == 2 ? 3 : 40, 1000));

        assertThat(table.hidden()).hasSizeLessThanOrEqualTo(6);
    }

    private static boolean sensitive(int suppliers, String dollars, String top) {
        return new Cell("c", suppliers, new BigDecimal(dollars), suppliers, new BigDecimal(top))
                .sensitive();
    }

    /// So many enterprises, one contract of so many dollars each.
    private static Map<Integer, Integer> suppliers(int count, int dollars) {
        Map<Integer, Integer> each = new TreeMap<>();
        IntStream.range(0, count).forEach(i -> each.put(i, dollars));
        return each;
    }
}
