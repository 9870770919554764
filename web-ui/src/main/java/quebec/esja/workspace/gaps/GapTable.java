package quebec.esja.workspace.gaps;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableRow;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import quebec.esja.gaps.GapCell;
import quebec.esja.gaps.GapMap;

/// Sectors as rows, MRC as columns; each cell says what was asked in vain and who delivers, and opens its words.
final class GapTable extends Div {

    private static final long serialVersionUID = 1L;
    private static final int SHADES = 4;

    /// Says a text of the map.
    @FunctionalInterface
    interface Saying {
        String say(String key, Object... arguments);
    }

    GapTable(
            List<GapCell> cells,
            UnaryOperator<String> sector,
            UnaryOperator<String> territory,
            Saying saying,
            Consumer<GapCell> opened) {
        var columns =
                cells.stream()
                        .map(GapCell::territory)
                        .distinct()
                        .sorted(Comparator.comparingInt(GapTable::rank).thenComparing(territory))
                        .toList();
        var most = cells.stream().mapToInt(GapCell::asked).max().orElse(1);
        var table = new NativeTable();
        table.setCaptionText(saying.say("caption"));
        var head = table.getHead().addRow();
        head.addHeaderCell().setText(saying.say("column.sector"));
        columns.forEach(code -> head.addHeaderCell().setText(territory.apply(code)));
        rows(cells)
                .forEach(row -> {
                    var written = table.getBody().addRow();
                    var name = written.addHeaderCell();
                    name.setText(sector.apply(row.getFirst().category()));
                    name.getElement().setAttribute("scope", "row");
                    Map<String, GapCell> byTerritory =
                            row.stream()
                                    .collect(
                                            Collectors.toMap(
                                                    GapCell::territory, Function.identity()));
                    columns.forEach(code -> {
                        if (byTerritory.get(code) instanceof GapCell cell) {
                            write(written, cell, most, saying, opened);
                        } else {
                            written.addDataCell();
                        }
                    });
                });
        add(table);
        addClassNames("figure-table", "gap-table");
        getElement().setAttribute("tabindex", "0").setAttribute("role", "region");
        getElement().setAttribute("aria-label", saying.say("caption"));
    }

    /// The cells of each sector, the most asked sector first.
    private static List<List<GapCell>> rows(List<GapCell> cells) {
        return cells.stream().collect(Collectors.groupingBy(GapCell::category)).values().stream()
                .sorted(Comparator.<List<GapCell>>comparingInt(GapTable::asked).reversed())
                .toList();
    }

    private static int asked(List<GapCell> row) {
        return row.stream().mapToInt(GapCell::asked).sum();
    }

    private static void write(
            NativeTableRow row, GapCell cell, int most, Saying saying, Consumer<GapCell> opened) {
        var button =
                new NativeButton(
                        saying.say("cell", cell.asked(), cell.enterprises()),
                        _ -> opened.accept(cell));
        button.addClassNames("gap-cell", "gap-" + Math.ceilDiv(cell.asked() * SHADES, most));
        button.getElement()
                .setAttribute(
                        "aria-label",
                        saying.say(
                                "cell.label", cell.searches(), cell.needs(), cell.enterprises()));
        row.addDataCell().add(button);
    }

    /// The MRC first, by name; then elsewhere, then what has no place.
    private static int rank(String territory) {
        return switch (territory) {
            case GapMap.NO_PLACE -> 2;
            case GapMap.OUTSIDE -> 1;
            default -> 0;
        };
    }
}
