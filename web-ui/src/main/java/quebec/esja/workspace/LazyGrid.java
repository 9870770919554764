package quebec.esja.workspace;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridSortOrder;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.provider.QuerySortOrder;
import com.vaadin.flow.data.provider.SortDirection;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.server.streams.DownloadEvent;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.shared.Registration;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import quebec.esja.texts.Formats;
import quebec.esja.texts.Texts;

/// A list that can grow: it asks for the rows it shows and no others, says how many there are, and gives the same rows as CSV and
/// Excel.
///
/// @param <F> what narrows the list, such as `SupplierFilter`
/// @param <R> one row, such as `SupplierRow`
public class LazyGrid<F, R> extends Div {

    private static final long serialVersionUID = 1L;

    /// Below this many pixels, columns make way for one cell.
    private static final int PHONE = 640;

    /// Up to that many rows, the list is as high as they are.
    private static final int FEW = 20;

    private final Grid<R> grid = new Grid<>();
    private final Span count = new Span();
    private final Div tools = new Div();
    private transient F filter;
    private final Set<String> leftOut = new HashSet<>();
    private SerializableConsumer<Integer> fit = _ -> {};
    private int width = PHONE;
    private Registration resizing = () -> {};

    /// Gives rows from the database.
    ///
    /// @param <F> what narrows the list
    /// @param <R> one row
    public interface Rows<F, R> {

        /// At most `limit` rows after the first `offset`, in that order.
        Stream<R> page(F filter, Optional<Order> order, int offset, int limit);

        /// How many rows there are in all.
        int count(F filter);
    }

    /// The column that sorts, by its key.
    public record Order(String column, boolean descending) {}

    /// Writes all the rows of a filter to a file.
    @FunctionalInterface
    public interface Export<F> {
        void write(F filter, OutputStream out) throws IOException;
    }

    /// @param name what the list is, for those who cannot see it
    public LazyGrid(String name, F filter, Rows<F, R> rows) {
        this.filter = filter;
        addClassName("lazy-grid");
        count.addClassName("lazy-grid-count");
        tools.addClassName("lazy-grid-tools");
        tools.add(count);
        grid.getElement().setAttribute("aria-label", name);
        grid.setItems(
                query ->
                        rows.page(
                                this.filter,
                                order(query.getSortOrders()),
                                query.getOffset(),
                                query.getLimit()),
                _ -> counted(rows::count));
        add(tools, grid);
    }

    /// Where columns are added: `grid().addColumn(SupplierRow::name).setKey("name").setHeader(…)`.
    public Grid<R> grid() {
        return grid;
    }

    /// Narrows the list.
    public void narrow(F narrower) {
        filter = narrower;
        grid.getDataProvider().refreshAll();
    }

    public F filter() {
        return filter;
    }

    /// How a row reads on a phone: one cell in place of the columns, which have no room there. Added after the columns.
    ///
    /// @param name of the cell's heading
    public LazyGrid<F, R> onPhone(String name, ComponentRenderer<Component, R> card) {
        var columns = List.copyOf(grid.getColumns());
        var wanted = columns.stream().filter(Grid.Column::isVisible).toList();
        var phone = grid.addColumn(card).setHeader(name);
        fit =
                pixels -> {
                    width = pixels;
                    var narrow = pixels < PHONE;
                    wanted.forEach(column ->
                            column.setVisible(!narrow && !leftOut.contains(column.getKey())));
                    phone.setVisible(narrow);
                };
        fit.accept(PHONE);
        return this;
    }

    /// Leaves columns out, by their keys, and shows all the others; a phone shows its one cell all the same.
    public void leaveOut(Collection<String> keys) {
        leftOut.clear();
        leftOut.addAll(keys);
        fit.accept(width);
    }

    /// The column that sorts at present.
    public Optional<Order> order() {
        return grid.getSortOrder().stream()
                .findFirst()
                .map(order ->
                        new Order(
                                order.getSorted().getKey(),
                                order.getDirection() == SortDirection.DESCENDING));
    }

    @Override
    protected void onAttach(AttachEvent event) {
        var page = event.getUI().getPage();
        fit.accept(page.getExtendedClientDetails().getWindowInnerWidth());
        resizing = page.addBrowserWindowResizeListener(resized -> fit.accept(resized.getWidth()));
    }

    @Override
    protected void onDetach(DetachEvent event) {
        resizing.remove();
    }

    /// Adds a link that downloads exactly what the list shows.
    ///
    /// @param fileName   with its extension
    /// @param contentType such as `text/csv;charset=UTF-8`
    public LazyGrid<F, R> withExport(
            String text, String fileName, String contentType, Export<F> export) {
        DownloadHandler handler = event -> write(event, fileName, contentType, export);
        var link = new Anchor(handler, AttachmentType.DOWNLOAD, text);
        link.addClassName("lazy-grid-export");
        tools.add(link);
        return this;
    }

    /// Adds something to do with the whole list, after the downloads.
    public LazyGrid<F, R> withTool(Component tool) {
        tools.add(tool);
        return this;
    }

    private void write(DownloadEvent event, String fileName, String contentType, Export<F> export)
            throws IOException {
        event.setFileName(fileName);
        event.setContentType(contentType);
        try (var out = event.getOutputStream()) {
            export.write(filter, out);
        }
    }

    private int counted(ToIntFunction<F> counting) {
        var rows = counting.applyAsInt(filter);
        var language = TenantUi.here().language();
        grid.setAllRowsVisible(rows <= FEW);
        count.setText(
                Texts.of(language)
                        .get("workspace.grid.count", rows, Formats.of(language).number(rows)));
        return rows;
    }

    private static Optional<Order> order(@Nullable List<QuerySortOrder> orders) {
        return orders == null
                ? Optional.empty()
                : orders.stream()
                        .findFirst()
                        .map(order ->
                                new Order(
                                        order.getSorted(),
                                        order.getDirection() == SortDirection.DESCENDING));
    }

    /// What to do first, in place of rows, while there are none.
    public LazyGrid<F, R> whenEmpty(String sentence) {
        grid.setEmptyStateText(sentence);
        return this;
    }

    /// Sorts by a column before anyone asks.
    public LazyGrid<F, R> sortedBy(String column) {
        grid.sort(GridSortOrder.asc(grid.getColumnByKey(column)).build());
        return this;
    }
}
