package quebec.esja.workspace.commitments;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.Route;
import quebec.esja.commitments.Commitment;
import quebec.esja.commitments.Commitments;
import quebec.esja.commitments.Wall;
import quebec.esja.paper.Sheets;
import quebec.esja.workspace.EmptyState;
import quebec.esja.workspace.InMenu;
import quebec.esja.workspace.PageHeader;
import quebec.esja.workspace.SignedIn;
import quebec.esja.workspace.WorkspaceLayout;
import quebec.esja.workspace.WorkspaceView;
import quebec.esja.workspace.buying.BuyerChoice;
import quebec.esja.workspace.buying.OwnBuyers;

/// The commitment of a buyer: what it signed, and the declaration when it may be signed. Its managers sign, withdraw and choose the logo.
@Route(value = ":pole/engagement", layout = WorkspaceLayout.class)
@InMenu(section = InMenu.Section.ORGANIZATION, text = "engagement.menu", order = 22)
class CommitmentView extends WorkspaceView {

    private static final long serialVersionUID = 1L;

    private final transient Commitments commitments;
    private final transient Wall wall;
    private final transient Sheets sheets;
    private final transient OwnBuyers own;
    private final BuyerChoice choice;
    private final Div content = new Div();

    CommitmentView(Commitments commitments, Wall wall, Sheets sheets, OwnBuyers own) {
        super("engagement.title");
        this.commitments = commitments;
        this.wall = wall;
        this.sheets = sheets;
        this.own = own;
        choice = new BuyerChoice(t("lists.buyer"), pole().slug(), own.all());
        choice.whenChosen(_ -> draw());
        var seen = new Anchor("/" + pole().slug() + "/acheteurs", t("engagement.wall"));
        seen.setRouterIgnore(true);
        content.addClassName("view-parts");
        add(
                new PageHeader(t("engagement.title"))
                        .withSentence(t("engagement.sentence"))
                        .withActions(seen),
                choice,
                content);
        draw();
    }

    private void draw() {
        content.removeAll();
        var buyer = choice.getValue();
        var kept = commitments.of(buyer.id());
        var signable = commitments.toSign(buyer.id(), language()).isPresent();
        if (signable && buyer.managed()) {
            content.add(
                    new SigningPanel(
                            buyer, SignedIn.person().name(), commitments, own, _ -> draw()));
        } else if (kept.isEmpty()) {
            content.add(new EmptyState(t("engagement.none.title"), t("engagement.none.sentence")));
        } else if (signable) {
            content.add(new Paragraph(t("engagement.managers")));
        }
        kept.forEach(commitment -> content.add(section(commitment)));
        if (buyer.managed()) {
            content.add(new LogoPanel(buyer, wall, () -> own.manager(buyer.id())));
        }
    }

    private SignedSection section(Commitment commitment) {
        var section = new SignedSection(commitment, commitments, sheets);
        var buyer = choice.getValue();
        return buyer.managed()
                ? section.withdrawable(
                        reason ->
                                commitments.withdraw(
                                        buyer.id(),
                                        commitment.id(),
                                        reason,
                                        own.manager(buyer.id())),
                        this::draw)
                : section;
    }
}
