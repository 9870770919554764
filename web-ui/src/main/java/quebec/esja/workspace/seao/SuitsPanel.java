package quebec.esja.workspace.seao;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import quebec.esja.kernel.SupplierId;
import quebec.esja.tenders.SuitFilter;
import quebec.esja.tenders.SuitRanking;
import quebec.esja.tenders.SuitRow;
import quebec.esja.tenders.Suits;
import quebec.esja.tenders.Telling;
import quebec.esja.tenders.TenderFit;
import quebec.esja.tenders.TenderSentences;
import quebec.esja.texts.Formats;
import quebec.esja.texts.Texts;
import quebec.esja.workspace.Acting;
import quebec.esja.workspace.Confirm;
import quebec.esja.workspace.LazyGrid;
import quebec.esja.workspace.LazyGrid.Order;
import quebec.esja.workspace.Notice;
import quebec.esja.workspace.TableFile;
import quebec.esja.workspace.TableFile.Cell;
import quebec.esja.workspace.TenantUi;

/// The enterprises beside a notice with the reasons for which it suits them or not; the team ticks those to tell.
final class SuitsPanel extends Section {

    private static final long serialVersionUID = 1L;
    private static final int PAGE = 500;
    private static final List<String> COLUMNS =
            List.of("enterprise", "municipality", "kind", "reasons", "invited", "state", "told");

    private final transient SuitRanking ranking;
    private final transient Suits suits;
    private final transient Acting acting;
    private final boolean telling;
    private final String pole = TenantUi.here().pole().orElseThrow().slug();
    private final transient Texts texts = Texts.of(TenantUi.here().language());
    private final transient Formats formats = Formats.of(TenantUi.here().language());
    private final transient Set<SupplierId> ticked = new HashSet<>();
    private final TextField search = new TextField();
    private final MultiSelectComboBox<TenderFit.Kind> kinds = new MultiSelectComboBox<>();
    private final MultiSelectComboBox<Telling.State> states = new MultiSelectComboBox<>();
    private final Button tell = new Button();
    private final LazyGrid<SuitFilter, SuitRow> list;

    /// @param telling whether the person may tell enterprises
    SuitsPanel(SuitRanking ranking, Suits suits, Acting acting, boolean telling) {
        this.ranking = ranking;
        this.suits = suits;
        this.acting = acting;
        this.telling = telling;
        this.list = list();
        addClassName("form-section");
        addColumns();
        exports();
        add(
                new H2(t("tenders.suit.title")),
                new Paragraph(
                        t(
                                "tenders.suit.sentence",
                                ranking.suits().size(),
                                ranking.count(TenderFit.Kind.SUITS),
                                ranking.count(TenderFit.Kind.ELSEWHERE),
                                ranking.count(TenderFit.Kind.OTHER_TRADE))),
                filters());
        if (telling) {
            add(acts());
        }
        add(list);
        count();
    }

    private LazyGrid<SuitFilter, SuitRow> list() {
        return new LazyGrid<>(
                t("tenders.suit.title"),
                SuitFilter.SUITED,
                new LazyGrid.Rows<>() {
                    @Override
                    public Stream<SuitRow> page(
                            SuitFilter filter, Optional<Order> order, int offset, int limit) {
                        return suits.page(ranking, filter, offset, limit).stream();
                    }

                    @Override
                    public int count(SuitFilter filter) {
                        return suits.count(ranking, filter);
                    }
                });
    }

    private void addColumns() {
        var grid = list.grid();
        if (telling) {
            grid.addComponentColumn(this::tick)
                    .setHeader(t("tenders.suit.choose"))
                    .setAutoWidth(true)
                    .setFlexGrow(0);
        }
        grid.addComponentColumn(this::enterprise)
                .setHeader(t("tenders.suit.column.enterprise"))
                .setFlexGrow(4);
        grid.addColumn(SuitRow::municipality).setHeader(t("tenders.suit.column.municipality"));
        if (telling) {
            grid.addColumn(this::said).setHeader(t("tenders.suit.column.state")).setFlexGrow(1);
        }
        list.onPhone(t("tenders.suit.column.enterprise"), new ComponentRenderer<>(this::phone));
    }

    private Checkbox tick(SuitRow row) {
        var tick = new Checkbox(ticked.contains(row.supplier()));
        tick.setEnabled(row.mayBeTold());
        tick.setAriaLabel(t("tenders.suit.choose.of", row.name()));
        tick.addValueChangeListener(change -> {
            if (change.getValue()) {
                ticked.add(row.supplier());
            } else {
                ticked.remove(row.supplier());
            }
            count();
        });
        return tick;
    }

    private Div enterprise(SuitRow row) {
        var kind = new Span(t(row.fit().kind().text()));
        kind.addClassNames(
                "status",
                switch (row.fit().kind()) {
                    case SUITS -> "status-listed";
                    case ELSEWHERE -> "status-submitted";
                    case OTHER_TRADE -> "status-withdrawn";
                });
        var head = new Div(name(row), kind);
        head.addClassName("proposal-head");
        var reasons = new UnorderedList();
        reasons.addClassName("reasons");
        reasons(row).forEach(reason -> reasons.add(new ListItem(reason)));
        var whole = new Div(head, reasons);
        whole.addClassName("proposal-row");
        return whole;
    }

    private Span name(SuitRow row) {
        var name =
                new Span(
                        telling
                                ? new Anchor(pole + "/entreprises/" + row.supplier(), row.name())
                                : new Span(row.name()));
        name.addClassName("row-name");
        return name;
    }

    private List<String> reasons(SuitRow row) {
        var reasons = new ArrayList<>(TenderSentences.about(row.fit(), texts));
        if (row.wantsInvitations()) {
            reasons.add(t("tenders.suit.invited"));
        }
        return reasons;
    }

    private String said(SuitRow row) {
        return row.told()
                .map(at -> t(row.state().text()) + ", " + formats.shortDate(day(at)))
                .orElseGet(() -> t(row.state().text()));
    }

    private static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, NoticesView.QUEBEC);
    }

    private Div phone(SuitRow row) {
        var facts = new Span(telling ? row.municipality() + " · " + said(row) : row.municipality());
        facts.addClassName("hint");
        var whole = enterprise(row);
        whole.add(facts);
        var card = telling ? new Div(tick(row), whole) : new Div(whole);
        card.addClassName("phone-choice");
        return card;
    }

    private Div filters() {
        search.setLabel(t("tenders.suit.search"));
        search.setMaxLength(120);
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(_ -> narrow());
        kinds.setLabel(t("tenders.suit.kind"));
        kinds.setPlaceholder(t("tenders.suit.any"));
        kinds.setItems(TenderFit.Kind.values());
        kinds.setWidth("16rem");
        kinds.setItemLabelGenerator(kind -> t(kind.text()));
        kinds.setValue(SuitFilter.SUITED.kinds());
        kinds.addValueChangeListener(_ -> narrow());
        var filters = new Div(search, kinds);
        if (telling) {
            states.setLabel(t("tenders.suit.state"));
            states.setPlaceholder(t("tenders.suit.any"));
            states.setItems(Telling.State.values());
            states.setItemLabelGenerator(state -> t(state.text()));
            states.addValueChangeListener(_ -> narrow());
            filters.add(states);
        }
        filters.addClassName("filters");
        return filters;
    }

    private void narrow() {
        list.narrow(new SuitFilter(search.getValue(), kinds.getValue(), states.getValue()));
    }

    private Div acts() {
        tell.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        tell.addClickListener(_ ->
                Confirm.act(
                        t("tenders.suit.tell.question", ticked.size()),
                        t("tenders.suit.tell.sentence"),
                        t("tenders.suit.tell.action"),
                        this::tell));
        var all =
                new Button(
                        t("tenders.suit.choose.all"),
                        _ -> {
                            ticked.addAll(suits.untold(ranking));
                            again();
                        });
        var acts = new Div(tell, all);
        acts.addClassName("record-form-actions");
        return acts;
    }

    private void tell() {
        switch (suits.tell(ranking.notice().number(), Set.copyOf(ticked), acting.actor())) {
            case Telling.Done(int told, Map<Telling.State, Integer> kept, int unsuited) -> {
                var others = kept.values().stream().mapToInt(one -> one).sum() + unsuited;
                var sentence = t("tenders.suit.told", told);
                Notice.done(
                        others == 0
                                ? sentence
                                : sentence + " " + t("tenders.suit.told.kept", others));
            }
            case Telling.Closed _ -> Notice.refused(t("tenders.suit.closed"));
        }
        ticked.clear();
        again();
    }

    private void again() {
        list.grid().getDataProvider().refreshAll();
        count();
    }

    private void count() {
        tell.setText(t("tenders.suit.tell", ticked.size()));
        tell.setEnabled(!ticked.isEmpty());
    }

    private void exports() {
        var name = t("tenders.suit.file", ranking.notice().number());
        list.withExport(
                        t("buying.export.csv"),
                        name + ".csv",
                        "text/csv;charset=UTF-8",
                        (filter, out) -> file(filter).csv(out))
                .withExport(
                        t("buying.export.xlsx"),
                        name + ".xlsx",
                        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                        (filter, out) -> file(filter).xlsx(t("tenders.suit.whom"), out));
    }

    /// A buyer's file says nothing of whom the Pôle wrote to, as its screen does not.
    private TableFile file(SuitFilter filter) {
        return new TableFile(
                COLUMNS.stream()
                        .limit(telling ? COLUMNS.size() : COLUMNS.indexOf("state"))
                        .map(column -> t("tenders.suit.column." + column))
                        .toList(),
                writing -> eachRow(filter, writing));
    }

    private void eachRow(SuitFilter filter, Consumer<List<Cell>> writing) {
        for (int offset = 0; ; offset += PAGE) {
            var rows = suits.page(ranking, filter, offset, PAGE);
            rows.forEach(row -> writing.accept(cells(row)));
            if (rows.size() < PAGE) {
                return;
            }
        }
    }

    private List<Cell> cells(SuitRow row) {
        var cells =
                new ArrayList<>(
                        List.of(
                                Cell.of(row.name()),
                                Cell.of(row.municipality()),
                                Cell.of(t(row.fit().kind().text())),
                                Cell.of(String.join(" ", TenderSentences.about(row.fit(), texts))),
                                Cell.of(row.wantsInvitations() ? t("tenders.suit.yes") : "")));
        if (telling) {
            cells.add(Cell.of(t(row.state().text())));
            cells.add(Cell.of(row.told().map(SuitsPanel::day)));
        }
        return cells;
    }

    private String t(String key, Object... arguments) {
        return texts.get(key, arguments);
    }
}
