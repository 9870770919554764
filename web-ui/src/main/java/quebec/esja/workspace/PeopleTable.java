package quebec.esja.workspace;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.Span;
import java.util.Arrays;
import java.util.List;

/// People and what they may do, one a row; on a phone each row is a block.
public final class PeopleTable extends NativeTable {

    private static final long serialVersionUID = 1L;

    private final List<String> columns;

    /// @param columns titles, the one of the person first
    public PeopleTable(String caption, List<String> columns) {
        this.columns = List.copyOf(columns);
        addClassName("stacking-table");
        setCaptionText(caption);
        var head = getHead().addRow();
        columns.forEach(column -> head.addHeaderCell().setText(column));
    }

    /// @param others the cells after the person's, one for each column left
    public void add(String name, String email, Component... others) {
        var row = getBody().addRow();
        var cells = row.addDataCell();
        cells.getElement().setAttribute("data-label", columns.getFirst());
        cells.add(named(name, email));
        var left = Arrays.asList(others);
        for (int i = 0; i < left.size(); i++) {
            var cell = row.addDataCell();
            cell.getElement().setAttribute("data-label", columns.get(i + 1));
            cell.add(left.get(i));
        }
    }

    private static Component named(String name, String email) {
        var first = new Span(name);
        first.addClassName("row-name");
        var second = new Span(email);
        second.addClassName("hint");
        var both = new Div(first, second);
        both.addClassName("row-title");
        return both;
    }
}
