package quebec.esja.workspace.diagnostics;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.Route;
import quebec.esja.workspace.InMenu;
import quebec.esja.workspace.PageHeader;
import quebec.esja.workspace.WorkspaceLayout;
import quebec.esja.workspace.WorkspaceView;
import quebec.esja.workspace.buying.BuyerChoice;
import quebec.esja.workspace.buying.OwnBuyers;

/// The diagnostic of a buyer, for the people who act for it.
@Route(value = ":pole/diagnostic", layout = WorkspaceLayout.class)
@InMenu(section = InMenu.Section.ORGANIZATION, text = "diagnostic.menu", order = 23)
class DiagnosticView extends WorkspaceView {

    private static final long serialVersionUID = 1L;

    private final transient Workbench bench;
    private final transient OwnBuyers own;
    private final BuyerChoice choice;
    private final Div content = new Div();

    DiagnosticView(Workbench bench, OwnBuyers own) {
        super("diagnostic.title");
        this.bench = bench;
        this.own = own;
        choice = new BuyerChoice(t("lists.buyer"), pole().slug(), own.all());
        choice.whenChosen(_ -> draw());
        add(
                new PageHeader(t("diagnostic.title")).withSentence(t("diagnostic.sentence")),
                choice,
                content);
        draw();
    }

    private void draw() {
        var buyer = choice.buyer();
        content.removeAll();
        content.add(new RunsPanel(buyer, bench, () -> own.actor(buyer), false));
    }
}
