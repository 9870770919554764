package quebec.esja.workspace.commitments;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import quebec.esja.commitments.CommitmentFilter;
import quebec.esja.commitments.CommitmentRow;
import quebec.esja.commitments.Commitments;
import quebec.esja.commitments.Standing;
import quebec.esja.members.Members;
import quebec.esja.members.Membership;
import quebec.esja.workspace.InMenu;
import quebec.esja.workspace.LazyGrid;
import quebec.esja.workspace.LazyGrid.Order;
import quebec.esja.workspace.PageHeader;
import quebec.esja.workspace.PhoneRow;
import quebec.esja.workspace.SignedIn;
import quebec.esja.workspace.TableFile;
import quebec.esja.workspace.TableFile.Cell;
import quebec.esja.workspace.WorkspaceLayout;
import quebec.esja.workspace.WorkspaceView;

/// The accepted buyers and where each stands with its commitment: who signed, who is due.
@Route(value = ":pole/engagements", layout = WorkspaceLayout.class)
@InMenu(section = InMenu.Section.BUYERS, text = "engagement.team.menu", order = 32)
class CommitmentsView extends WorkspaceView implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;
    private static final int PAGE = 500;
    private static final List<String> COLUMNS =
            List.of("buyer", "kind", "standing", "signed", "signatory", "until");

    private final transient Commitments commitments;
    private final LazyGrid<CommitmentFilter, CommitmentRow> list;
    private final TextField search = new TextField();
    private final MultiSelectComboBox<Standing> standings = new MultiSelectComboBox<>();

    CommitmentsView(Commitments commitments, Members members) {
        super("engagement.team.title");
        this.commitments = commitments;
        this.list = list();
        addColumns(list.grid());
        list.onPhone(t("engagement.team.title"), new ComponentRenderer<>(this::phone));
        list.withExport(
                        t("buying.export.csv"),
                        t("engagement.team.file") + ".csv",
                        "text/csv;charset=UTF-8",
                        (filter, out) -> file(filter).csv(out))
                .withExport(
                        t("buying.export.xlsx"),
                        t("engagement.team.file") + ".xlsx",
                        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                        (filter, out) -> file(filter).xlsx(t("engagement.team.title"), out));
        var header =
                new PageHeader(t("engagement.team.title"))
                        .withSentence(t("engagement.team.sentence"));
        var admin =
                members.recognise(SignedIn.person().subject(), Optional.empty())
                        .filter(Membership::isAdmin)
                        .isPresent();
        if (admin) {
            header.withActions(
                    new Anchor(pole().slug() + "/engagements/texte", t("engagement.write")));
        }
        var paper = new Anchor(pole().slug() + "/engagements/papier", t("engagement.paper"));
        paper.addClassName("primary-link");
        add(header.withActions(paper), filters(), list);
        setSizeFull();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        event.getLocation()
                .getQueryParameters()
                .getSingleParameter("etat")
                .flatMap(Standing::ofCode)
                .ifPresent(standing -> standings.setValue(Set.of(standing)));
    }

    private LazyGrid<CommitmentFilter, CommitmentRow> list() {
        return new LazyGrid<>(
                t("engagement.team.title"),
                CommitmentFilter.ALL,
                new LazyGrid.Rows<>() {
                    @Override
                    public Stream<CommitmentRow> page(
                            CommitmentFilter filter, Optional<Order> order, int offset, int limit) {
                        return commitments.page(filter, offset, limit).stream();
                    }

                    @Override
                    public int count(CommitmentFilter filter) {
                        return commitments.count(filter);
                    }
                });
    }

    private void addColumns(Grid<CommitmentRow> grid) {
        grid.addComponentColumn(this::link).setHeader(t("engagement.column.buyer")).setFlexGrow(3);
        grid.addColumn(row -> t(row.kind().text()))
                .setHeader(t("engagement.column.kind"))
                .setFlexGrow(2);
        grid.addComponentColumn(this::badge).setHeader(t("engagement.column.standing"));
        grid.addColumn(this::signedOn).setHeader(t("engagement.column.signed"));
        grid.addColumn(this::signatory).setHeader(t("engagement.column.signatory")).setFlexGrow(2);
        grid.addColumn(this::until).setHeader(t("engagement.column.until"));
        grid.setColumnReorderingAllowed(true);
    }

    private Component link(CommitmentRow row) {
        return row.latest()
                .map(latest ->
                        new Anchor(pole().slug() + "/engagements/" + latest.id(), row.name()))
                .orElseGet(
                        () -> new Anchor(pole().slug() + "/acheteurs/" + row.buyer(), row.name()));
    }

    private Component badge(CommitmentRow row) {
        var badge = new Span(t(row.standing().text()));
        badge.addClassNames("status", SignedSection.style(row.standing()));
        return badge;
    }

    private PhoneRow phone(CommitmentRow row) {
        return new PhoneRow(link(row), badge(row), t(row.kind().text()), until(row));
    }

    private String signedOn(CommitmentRow row) {
        return row.latest().map(latest -> formats().shortDate(latest.signedOn())).orElse("");
    }

    private String signatory(CommitmentRow row) {
        return row.latest().map(CommitmentRow.Latest::signatory).orElse("");
    }

    private String until(CommitmentRow row) {
        return row.latest().map(latest -> formats().shortDate(latest.term().lastDay())).orElse("");
    }

    private Div filters() {
        search.setLabel(t("engagement.search"));
        search.setMaxLength(120);
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addFocusShortcut(Key.SLASH);
        search.addValueChangeListener(_ -> narrow());
        standings.setLabel(t("engagement.column.standing"));
        standings.setPlaceholder(t("buying.all"));
        standings.setItems(Standing.values());
        standings.setItemLabelGenerator(one -> t(one.text()));
        standings.addValueChangeListener(_ -> narrow());
        var filters = new Div(search, standings);
        filters.addClassName("filters");
        return filters;
    }

    private void narrow() {
        list.narrow(new CommitmentFilter(search.getValue(), standings.getValue()));
    }

    private TableFile file(CommitmentFilter filter) {
        return new TableFile(
                COLUMNS.stream().map(column -> t("engagement.column." + column)).toList(),
                writing -> eachRow(filter, writing));
    }

    private void eachRow(CommitmentFilter filter, Consumer<List<Cell>> writing) {
        for (int offset = 0; ; offset += PAGE) {
            var rows = commitments.page(filter, offset, PAGE);
            rows.forEach(row ->
                    writing.accept(
                            List.of(
                                    Cell.of(row.name()),
                                    Cell.of(t(row.kind().text())),
                                    Cell.of(t(row.standing().text())),
                                    Cell.of(row.latest().map(CommitmentRow.Latest::signedOn)),
                                    Cell.of(signatory(row)),
                                    Cell.of(row.latest().map(latest -> latest.term().lastDay())))));
            if (rows.size() < PAGE) {
                return;
            }
        }
    }
}
