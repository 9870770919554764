package quebec.esja.workspace.buying;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import java.util.List;
import quebec.esja.directory.SupplierDirectory;
import quebec.esja.shortlists.Shortlist;
import quebec.esja.shortlists.Shortlists;
import quebec.esja.workspace.Confirm;
import quebec.esja.workspace.Days;
import quebec.esja.workspace.EmptyState;
import quebec.esja.workspace.InMenu;
import quebec.esja.workspace.Notice;
import quebec.esja.workspace.PageHeader;
import quebec.esja.workspace.WorkspaceLayout;
import quebec.esja.workspace.WorkspaceView;

/// The lists of a buyer. Opened from a visitor's selection (`?e=…`), it asks in which list to keep it.
@Route(value = ":pole/listes", layout = WorkspaceLayout.class)
@InMenu(section = InMenu.Section.DIRECTORY, text = "lists.menu", order = 24)
class ShortlistsView extends WorkspaceView implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;
    private static final List<String> COLUMNS =
            List.of("name", "enterprises", "created", "touched", "actions");

    private final transient Shortlists shortlists;
    private final transient SupplierDirectory directory;
    private final transient OwnBuyers own;
    private final BuyerChoice choice;
    private final Div selection = new Div();
    private final Div lists = new Div();

    ShortlistsView(Shortlists shortlists, SupplierDirectory directory, OwnBuyers own) {
        super("lists.title");
        this.shortlists = shortlists;
        this.directory = directory;
        this.own = own;
        choice = new BuyerChoice(t("lists.buyer"), pole().slug(), own.all());
        choice.whenChosen(_ -> draw());
        lists.addClassName("table-scroll");
        var add = new Button(t("lists.new"), _ -> create());
        add.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        add(
                new PageHeader(t("lists.title"))
                        .withSentence(t("lists.sentence"))
                        .withActions(new Anchor(pole().slug() + "/trouver", t("lists.find")), add),
                choice,
                selection,
                lists);
        draw();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var slugs = event.getLocation().getQueryParameters().getParameters("e");
        selection.removeAll();
        KeptSelection.of(slugs, directory)
                .ifPresent(kept ->
                        selection.add(new KeepPanel(kept, shortlists, own, choice, this::draw)));
    }

    private void create() {
        var buyer = choice.buyer();
        ListName.ask(
                name -> shortlists.create(buyer, name, own.actor(buyer)),
                list -> {
                    Notice.done(t("lists.created", list.name()));
                    draw();
                });
    }

    private void draw() {
        lists.removeAll();
        var all = shortlists.of(choice.buyer());
        if (all.isEmpty()) {
            lists.add(
                    new EmptyState(
                            t("lists.empty.title"),
                            t("lists.empty.sentence"),
                            new Anchor(pole().slug() + "/trouver", t("lists.find"))));
            return;
        }
        var table = new NativeTable();
        table.addClassName("stacking-table");
        table.setCaptionText(t("lists.caption", choice.getValue().name()));
        var head = table.getHead().addRow();
        COLUMNS.forEach(column -> head.addHeaderCell().setText(t("lists.column." + column)));
        all.forEach(list -> addRow(table, list));
        lists.add(table);
    }

    private void addRow(NativeTable table, Shortlist list) {
        var name = new Anchor(pole().slug() + "/listes/" + list.id(), list.name());
        name.addClassName("row-name");
        var created =
                list.createdBy().isEmpty()
                        ? formats().date(Days.of(list.createdAt()))
                        : t(
                                "lists.by",
                                list.createdBy(),
                                formats().date(Days.of(list.createdAt())));
        var cells =
                List.<Component>of(
                        name,
                        new Span(formats().number(list.enterprises())),
                        new Span(created),
                        new Span(formats().date(Days.of(list.touchedAt()))),
                        actions(list));
        var row = table.getBody().addRow();
        for (int i = 0; i < cells.size(); i++) {
            var cell = row.addDataCell();
            cell.getElement().setAttribute("data-label", t("lists.column." + COLUMNS.get(i)));
            cell.add(cells.get(i));
        }
    }

    private Component actions(Shortlist list) {
        var buyer = list.buyer();
        var rename =
                new Button(
                        t("lists.rename"),
                        _ ->
                                ListName.change(
                                        list.name(),
                                        name ->
                                                shortlists.rename(
                                                        buyer, list.id(), name, own.actor(buyer)),
                                        _ -> draw()));
        rename.setAriaLabel(t("lists.rename.of", list.name()));
        var delete =
                new Button(
                        t("lists.delete"),
                        _ ->
                                Confirm.ask(
                                        t("lists.delete.question", list.name()),
                                        t("lists.delete.sentence", list.enterprises()),
                                        t("lists.delete"),
                                        () -> delete(list)));
        delete.setAriaLabel(t("lists.delete.of", list.name()));
        var buttons = new Div(rename, delete);
        buttons.addClassName("row-actions");
        return buttons;
    }

    private void delete(Shortlist list) {
        if (shortlists.delete(list.buyer(), list.id(), own.actor(list.buyer()))) {
            Notice.done(t("lists.deleted", list.name()));
        } else {
            Notice.refused(t("lists.unknown"));
        }
        draw();
    }
}
