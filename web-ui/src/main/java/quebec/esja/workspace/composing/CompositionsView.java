package quebec.esja.workspace.composing;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.Route;
import java.util.List;
import quebec.esja.compositions.Composition;
import quebec.esja.compositions.CompositionChange;
import quebec.esja.compositions.CompositionRow;
import quebec.esja.compositions.Compositions;
import quebec.esja.workspace.Days;
import quebec.esja.workspace.EmptyState;
import quebec.esja.workspace.InMenu;
import quebec.esja.workspace.Notice;
import quebec.esja.workspace.PageHeader;
import quebec.esja.workspace.WorkspaceLayout;
import quebec.esja.workspace.WorkspaceView;

/// The portfolios of the Pôle's team, or of a buyer.
@Route(value = ":pole/portfolios", layout = WorkspaceLayout.class)
@InMenu(section = InMenu.Section.DIRECTORY, text = "composing.menu", order = 28)
class CompositionsView extends WorkspaceView {

    private static final long serialVersionUID = 1L;
    private static final List<String> COLUMNS = List.of("name", "enterprises", "state", "changed");

    private final transient Compositions compositions;
    private final transient Authors authors;
    private final Select<Author> author = new Select<>();
    private final TextField name = new TextField();
    private final Div list = new Div();

    CompositionsView(Compositions compositions, Authors authors) {
        super("composing.title");
        this.compositions = compositions;
        this.authors = authors;
        var all = authors.all();
        author.setLabel(t("lists.buyer"));
        author.setItems(all);
        author.setItemLabelGenerator(one -> one.ofPole() ? pole().name() : one.name());
        author.setValue(all.getFirst());
        author.setVisible(all.size() > 1);
        author.addValueChangeListener(_ -> draw());
        name.setLabel(t("composing.new.name"));
        name.setMaxLength(Compositions.LONGEST_NAME);
        name.setHelperText(t("composing.new.hint"));
        var create = new Button(t("composing.new"), _ -> create());
        create.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        var making = new Div(name, create);
        making.addClassName("making");
        list.addClassName("table-scroll");
        add(
                new PageHeader(t("composing.title")).withSentence(t("composing.sentence")),
                author,
                making,
                list);
        draw();
    }

    private void create() {
        var whose = author.getValue();
        switch (compositions.create(
                whose.buyer(), name.getValue(), language(), authors.actor(whose))) {
            case CompositionChange.Saved(Composition made) ->
                    getUI().ifPresent(
                                    ui -> ui.navigate(pole().slug() + "/portfolios/" + made.id()));
            case CompositionChange.Refused(String problem) -> {
                name.setErrorMessage(t(problem));
                name.setInvalid(true);
            }
            case CompositionChange.Stale _, CompositionChange.Unknown _ ->
                    Notice.refused(t("composing.unknown"));
        }
    }

    private void draw() {
        list.removeAll();
        var rows = compositions.of(author.getValue().buyer());
        if (rows.isEmpty()) {
            list.add(new EmptyState(t("composing.empty.title"), t("composing.empty.sentence")));
            return;
        }
        var table = new NativeTable();
        table.addClassName("stacking-table");
        table.setCaptionText(t("composing.title"));
        var head = table.getHead().addRow();
        COLUMNS.forEach(column -> head.addHeaderCell().setText(t("composing.column." + column)));
        rows.forEach(row -> addRow(table, row));
        list.add(table);
    }

    private void addRow(NativeTable table, CompositionRow row) {
        var link = new Anchor(pole().slug() + "/portfolios/" + row.id(), row.name());
        link.addClassName("row-name");
        var cells =
                List.of(
                        link,
                        new Span(formats().number(row.enterprises())),
                        new Span(t(row.published() ? "composing.published" : "composing.private")),
                        new Span(formats().date(Days.of(row.changedAt()))));
        var line = table.getBody().addRow();
        for (int i = 0; i < cells.size(); i++) {
            var cell = line.addDataCell();
            cell.getElement().setAttribute("data-label", t("composing.column." + COLUMNS.get(i)));
            cell.add(cells.get(i));
        }
    }
}
