package quebec.esja.workspace.organization;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.Route;
import quebec.esja.workspace.InMenu;
import quebec.esja.workspace.PageHeader;
import quebec.esja.workspace.WorkspaceLayout;
import quebec.esja.workspace.WorkspaceView;
import quebec.esja.workspace.buying.BuyerChoice;
import quebec.esja.workspace.buying.OwnBuyers;

/// How the person's organization buys. Its managers edit, its members read.
@Route(value = ":pole/organisation", layout = WorkspaceLayout.class)
@InMenu(section = InMenu.Section.ORGANIZATION, text = "organization.menu", order = 24)
class OrganizationView extends WorkspaceView {

    private static final long serialVersionUID = 1L;

    private final transient OrganizationPanels panels;
    private final transient OwnBuyers own;
    private final BuyerChoice choice;
    private final Div content = new Div();

    OrganizationView(OrganizationPanels panels, OwnBuyers own) {
        super("organization.title");
        this.panels = panels;
        this.own = own;
        choice = new BuyerChoice(t("lists.buyer"), pole().slug(), own.all());
        choice.whenChosen(_ -> draw());
        add(
                new PageHeader(t("organization.title")).withSentence(t("organization.sentence")),
                choice,
                content);
        draw();
    }

    private void draw() {
        content.removeAll();
        var buyer = choice.getValue();
        content.add(panels.ofPeople(buyer.id(), buyer.managed(), () -> own.manager(buyer.id())));
    }
}
