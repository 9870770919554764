package quebec.esja.workspace.buying;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.Grid.SelectionMode;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import quebec.esja.comparison.Comparison;
import quebec.esja.kernel.BuyerId;
import quebec.esja.kernel.SupplierId;
import quebec.esja.shortlists.Shortlist;
import quebec.esja.shortlists.ShortlistFilter;
import quebec.esja.shortlists.ShortlistFilter.Sort;
import quebec.esja.shortlists.ShortlistRow;
import quebec.esja.shortlists.Shortlists;
import quebec.esja.site.Selection;
import quebec.esja.texts.Formats;
import quebec.esja.texts.Texts;
import quebec.esja.workspace.Days;
import quebec.esja.workspace.LazyGrid;
import quebec.esja.workspace.LazyGrid.Order;
import quebec.esja.workspace.Notice;
import quebec.esja.workspace.PhoneRow;
import quebec.esja.workspace.TenantUi;
import quebec.esja.workspace.UndoStrip;

/// The enterprises of a list. What is done is done to those that are ticked, and can be undone.
final class ShortlistTable extends Div {

    private static final long serialVersionUID = 1L;

    private final transient Texts texts = Texts.of(TenantUi.here().language());
    private final transient Formats formats = Formats.of(TenantUi.here().language());
    private final transient Shortlists shortlists;
    private final transient OwnBuyers own;
    private final transient Shortlist list;
    private final BuyerId buyer;
    private final String pole;
    private final LazyGrid<ShortlistFilter, ShortlistRow> rows;
    private final transient Map<SupplierId, ShortlistRow> chosen = new LinkedHashMap<>();
    private final Div ticked = new Div();
    private final UndoStrip undo = new UndoStrip();
    private transient ShortlistFilter shown = ShortlistFilter.ALL;

    /// @param document the list on paper
    ShortlistTable(
            Shortlist list, Shortlists shortlists, OwnBuyers own, String pole, Component document) {
        this.list = list;
        this.shortlists = shortlists;
        this.own = own;
        this.buyer = list.buyer();
        this.pole = pole;
        rows = grid().withTool(document);
        var search = new TextField(texts.get("lists.search"));
        search.setMaxLength(120);
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addFocusShortcut(Key.SLASH);
        search.addValueChangeListener(
                typed -> rows.narrow(ShortlistFilter.ALL.withText(typed.getValue())));
        var filters = new Div(search);
        filters.addClassName("filters");
        ticked.addClassName("ticked");
        ticked.getElement().setAttribute("role", "status");
        add(filters, undo, ticked, rows);
        addClassName("shortlist");
        offer();
    }

    private LazyGrid<ShortlistFilter, ShortlistRow> grid() {
        var made =
                new LazyGrid<>(
                        texts.get("lists.rows"),
                        ShortlistFilter.ALL,
                        new LazyGrid.Rows<ShortlistFilter, ShortlistRow>() {
                            @Override
                            public Stream<ShortlistRow> page(
                                    ShortlistFilter filter,
                                    Optional<Order> order,
                                    int offset,
                                    int limit) {
                                shown = ordered(filter, order);
                                return shortlists
                                        .page(buyer, list.id(), shown, offset, limit)
                                        .stream();
                            }

                            @Override
                            public int count(ShortlistFilter filter) {
                                shown = filter;
                                return shortlists.count(buyer, list.id(), filter);
                            }
                        });
        var grid = made.grid();
        grid.setSelectionMode(SelectionMode.NONE);
        grid.addThemeName("wrap-cell-content");
        addColumns(grid);
        var file = new ShortlistFile(shortlists, list, texts);
        return made.onPhone(texts.get("lists.column.name"), new ComponentRenderer<>(this::phone))
                .withExport(
                        texts.get("buying.export.csv"),
                        file.name("csv"),
                        "text/csv;charset=UTF-8",
                        (_, out) -> file.of(shown).csv(out))
                .withExport(
                        texts.get("buying.export.xlsx"),
                        file.name("xlsx"),
                        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                        (_, out) -> file.of(shown).xlsx(list.name(), out))
                .sortedBy(Sort.NAME.name());
    }

    private static ShortlistFilter ordered(ShortlistFilter filter, Optional<Order> order) {
        return order.map(by -> filter.sortedBy(Sort.valueOf(by.column()), by.descending()))
                .orElse(filter);
    }

    private void addColumns(Grid<ShortlistRow> grid) {
        grid.addComponentColumn(this::tick)
                .setHeader(texts.get("lists.column.tick"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addComponentColumn(this::page)
                .setKey(Sort.NAME.name())
                .setHeader(texts.get("lists.column.name"))
                .setSortable(true)
                .setFlexGrow(3);
        grid.addColumn(ShortlistRow::municipality)
                .setKey(Sort.MUNICIPALITY.name())
                .setHeader(texts.get("lists.column.municipality"))
                .setSortable(true);
        grid.addColumn(ShortlistRow::offerings)
                .setHeader(texts.get("lists.column.offerings"))
                .setFlexGrow(2);
        grid.addComponentColumn(ShortlistTable::reach)
                .setHeader(texts.get("lists.column.reach"))
                .setFlexGrow(2);
        grid.addComponentColumn(this::note).setHeader(texts.get("lists.note")).setFlexGrow(3);
        grid.addColumn(this::added)
                .setKey(Sort.ADDED.name())
                .setHeader(texts.get("lists.column.added"))
                .setSortable(true)
                .setFlexGrow(2);
        grid.addComponentColumn(this::contract)
                .setHeader(texts.get("lists.column.actions"))
                .setFlexGrow(1);
        grid.setColumnReorderingAllowed(true);
    }

    private Checkbox tick(ShortlistRow row) {
        var box = new Checkbox(chosen.containsKey(row.supplier()));
        box.setAriaLabel(texts.get("lists.tick", row.name()));
        box.addValueChangeListener(change -> {
            if (change.getValue()) {
                chosen.put(row.supplier(), row);
            } else {
                chosen.remove(row.supplier());
            }
            offer();
        });
        return box;
    }

    private Component page(ShortlistRow row) {
        if (!row.listed()) {
            var gone = new Span(texts.get("lists.gone"));
            gone.addClassNames("status", "status-withdrawn");
            var both = new Div(new Span(row.name()), gone);
            both.addClassName("row-title");
            return both;
        }
        var link = new Anchor("/" + pole + "/repertoire/" + row.slug(), row.name());
        link.setRouterIgnore(true);
        return link;
    }

    private static Component reach(ShortlistRow row) {
        var ways = new Div();
        ways.addClassName("row-title");
        if (!row.phone().isEmpty()) {
            ways.add(new Anchor("tel:" + row.phone().replaceAll("[^0-9+]", ""), row.phone()));
        }
        if (!row.email().isEmpty()) {
            ways.add(new Anchor("mailto:" + row.email(), row.email()));
        }
        return ways;
    }

    private Anchor contract(ShortlistRow row) {
        var link =
                new Anchor(
                        pole + "/contrats/nouveau?entreprise=" + row.supplier(),
                        texts.get("lists.contract"));
        link.setAriaLabel(texts.get("lists.contract.of", row.name()));
        link.setVisible(row.listed());
        return link;
    }

    private Button note(ShortlistRow row) {
        var write =
                new Button(
                        row.note().isEmpty() ? texts.get("lists.note.write") : row.note(),
                        _ ->
                                NoteDialog.open(
                                        row,
                                        typed ->
                                                shortlists.note(
                                                        buyer,
                                                        list.id(),
                                                        row.supplier(),
                                                        row.note(),
                                                        typed,
                                                        own.actor(buyer)),
                                        this::noted));
        write.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        write.addClassName("note-button");
        write.setAriaLabel(
                row.note().isEmpty()
                        ? texts.get("lists.note.write.of", row.name())
                        : texts.get("lists.note.edit.of", row.name(), row.note()));
        return write;
    }

    private void noted() {
        Notice.done(texts.get("lists.noted"));
        refresh();
    }

    private String added(ShortlistRow row) {
        var day = formats.shortDate(Days.of(row.addedAt()));
        return row.addedBy().isEmpty() ? day : texts.get("lists.by", row.addedBy(), day);
    }

    private Component phone(ShortlistRow row) {
        var card =
                new PhoneRow(
                        page(row), reach(row), row.municipality(), row.offerings(), added(row));
        card.add(note(row), contract(row), tick(row));
        return card;
    }

    /// What may be done to those that are ticked.
    private void offer() {
        ticked.removeAll();
        ticked.setVisible(!chosen.isEmpty());
        if (chosen.isEmpty()) {
            return;
        }
        ticked.add(new Span(texts.get("lists.ticked", chosen.size())));
        var compared = chosen.values().stream().filter(ShortlistRow::listed).toList();
        if (compared.size() > 1 && compared.size() <= Comparison.MOST) {
            var slugs = new Selection(compared.stream().map(ShortlistRow::slug).toList());
            ticked.add(
                    new Anchor(
                            slugs.on(pole + "/listes/" + list.id() + "/comparer"),
                            texts.get("comparison.compare")));
        } else if (compared.size() > Comparison.MOST) {
            ticked.add(new Span(texts.get("lists.compare.most")));
        }
        var others =
                shortlists.of(buyer).stream()
                        .filter(other -> !other.id().equals(list.id()))
                        .sorted(Comparator.comparing(Shortlist::name))
                        .toList();
        if (!others.isEmpty()) {
            var bar = new MenuBar();
            var move = bar.addItem(texts.get("lists.move"));
            others.forEach(other -> move.getSubMenu().addItem(other.name(), _ -> move(other)));
            ticked.add(bar);
        }
        ticked.add(new Button(texts.get("lists.take"), _ -> take()));
    }

    private void take() {
        var rows = List.copyOf(chosen.values());
        var taken = shortlists.take(buyer, list.id(), ids(), own.actor(buyer));
        refresh();
        undo.offer(
                rows.size() == 1
                        ? texts.get("lists.taken.one", rows.getFirst().name())
                        : texts.get("lists.taken", taken.size()),
                texts.get("lists.undo"),
                () -> {
                    if (!shortlists.putBack(buyer, list.id(), taken, own.actor(buyer))) {
                        Notice.refused(texts.get("lists.unknown"));
                    }
                    refresh();
                });
    }

    private void move(Shortlist to) {
        var wanted = chosen.size();
        var moved = shortlists.move(buyer, list.id(), to.id(), ids(), own.actor(buyer));
        refresh();
        if (moved.isEmpty()) {
            Notice.refused(texts.get("lists.moved.none", to.name()));
            return;
        }
        undo.offer(
                texts.get("lists.moved", moved.size(), to.name())
                        + (moved.size() < wanted
                                ? " " + texts.get("lists.moved.stay", wanted - moved.size())
                                : ""),
                texts.get("lists.undo"),
                () -> {
                    shortlists.move(buyer, to.id(), list.id(), moved, own.actor(buyer));
                    refresh();
                });
    }

    private List<SupplierId> ids() {
        return List.copyOf(chosen.keySet());
    }

    private void refresh() {
        chosen.clear();
        offer();
        rows.narrow(rows.filter());
    }
}
