package quebec.esja.workspace.buying;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import quebec.esja.comparison.Comparison;
import quebec.esja.kernel.Slug;
import quebec.esja.portfolio.PortfolioEntry;
import quebec.esja.portfolio.Portfolios;
import quebec.esja.shortlists.Shortlist;
import quebec.esja.shortlists.ShortlistFilter;
import quebec.esja.shortlists.ShortlistRow;
import quebec.esja.shortlists.Shortlists;
import quebec.esja.site.Selection;
import quebec.esja.workspace.Days;
import quebec.esja.workspace.EmptyState;
import quebec.esja.workspace.PageHeader;
import quebec.esja.workspace.WorkspaceLayout;
import quebec.esja.workspace.WorkspaceView;

/// Two to four enterprises of a list (`?e=…`) side by side, with the notes of those who share it.
@Route(value = ":pole/listes/:list/comparer", layout = WorkspaceLayout.class)
class ComparisonView extends WorkspaceView implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient Shortlists shortlists;
    private final transient Portfolios portfolios;
    private final transient OwnBuyers own;
    private final transient Clock clock;

    ComparisonView(Shortlists shortlists, Portfolios portfolios, OwnBuyers own, Clock clock) {
        super("comparison.title");
        this.shortlists = shortlists;
        this.portfolios = portfolios;
        this.own = own;
        this.clock = clock;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var found =
                event.getRouteParameters()
                        .get("list")
                        .flatMap(ListChoice::read)
                        .flatMap(id ->
                                own.all().stream()
                                        .flatMap(buyer -> shortlists.find(buyer.id(), id).stream())
                                        .findFirst());
        if (found.isEmpty()) {
            event.rerouteToError(NotFoundException.class);
            return;
        }
        var wanted =
                Selection.of(event.getLocation().getQueryParameters().getParameters("e")).slugs();
        draw(found.get(), wanted);
    }

    private void draw(Shortlist list, List<Slug> wanted) {
        removeAll();
        add(
                new PageHeader(t("comparison.title"))
                        .withSentence(list.name())
                        .withActions(
                                new Anchor(
                                        pole().slug() + "/listes/" + list.id(),
                                        t("comparison.to-list"))));
        Map<Slug, ShortlistRow> kept =
                shortlists
                        .page(list.buyer(), list.id(), ShortlistFilter.ALL, 0, Shortlists.MOST_KEPT)
                        .stream()
                        .collect(Collectors.toMap(ShortlistRow::slug, Function.identity()));
        var chosen = wanted.stream().filter(kept::containsKey).limit(Comparison.MOST).toList();
        var entries = portfolios.entries(chosen, language(), "/" + pole().slug() + "/repertoire");
        if (entries.size() < 2) {
            add(new EmptyState(t("comparison.few.title"), t("comparison.few.ticked")));
            return;
        }
        var frame = new Div(table(entries, kept));
        frame.addClassName("table-scroll");
        add(frame);
    }

    private NativeTable table(Map<Slug, PortfolioEntry> entries, Map<Slug, ShortlistRow> kept) {
        var table = new NativeTable();
        table.addClassNames("stacking-table", "comparison");
        table.setCaptionText(t("comparison.caption"));
        var head = table.getHead().addRow();
        head.addDataCell();
        var all = List.copyOf(entries.values());
        all.forEach(one -> {
            var page = new Anchor(one.url(), one.name());
            page.setRouterIgnore(true);
            head.addHeaderCell().add(page);
        });
        Comparison.of(all, language(), Days.of(clock.instant()))
                .rows()
                .forEach(row ->
                        addRow(
                                table,
                                row.question(),
                                row.cells().stream().map(this::lines).toList(),
                                all));
        addRow(
                table,
                t("lists.note"),
                entries.keySet().stream()
                        .map(slug -> kept.get(slug) instanceof ShortlistRow row ? row.note() : "")
                        .<Component>map(
                                note -> new Span(note.isEmpty() ? t("comparison.none") : note))
                        .toList(),
                all);
        return table;
    }

    private static void addRow(
            NativeTable table,
            String question,
            List<? extends Component> cells,
            List<PortfolioEntry> entries) {
        NativeTableRow row = table.getBody().addRow();
        row.addHeaderCell().setText(question);
        for (int i = 0; i < cells.size(); i++) {
            var cell = row.addDataCell();
            cell.getElement().setAttribute("data-label", entries.get(i).name());
            cell.add(cells.get(i));
        }
    }

    private Component lines(Comparison.Cell cell) {
        if (cell.lines().isEmpty()) {
            return new Span(t("comparison.none"));
        }
        var list = new UnorderedList();
        cell.lines()
                .forEach(line -> {
                    var item =
                            line.address().isEmpty()
                                    ? new ListItem(line.text())
                                    : new ListItem(outside(line));
                    if (line.lang() != null) {
                        item.getElement().setAttribute("lang", line.lang());
                    }
                    list.add(item);
                });
        return list;
    }

    private static Anchor outside(Comparison.Line line) {
        var link = new Anchor(line.address(), line.text());
        link.setRouterIgnore(true);
        return link;
    }
}
