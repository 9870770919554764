package quebec.esja.workspace.figures;

import com.vaadin.flow.router.Route;
import quebec.esja.engaged.EngagedBuyers;
import quebec.esja.exchange.SharedCredits;
import quebec.esja.province.PoleFigures;
import quebec.esja.workspace.InMenu;
import quebec.esja.workspace.PageHeader;
import quebec.esja.workspace.WorkspaceLayout;
import quebec.esja.workspace.WorkspaceView;

/// The region for its own Pôle and the partners it admits: whole figures, by the same dictionary as the province's.
@Route(value = ":pole/portrait", layout = WorkspaceLayout.class)
@InMenu(section = InMenu.Section.PURCHASES, text = "figures.portrait.menu", order = 80)
class PortraitView extends WorkspaceView {

    private static final long serialVersionUID = 1L;

    PortraitView(PoleFigures figures, SharedCredits credits, EngagedBuyers engaged) {
        super("figures.portrait.title");
        add(
                new PageHeader(t("figures.portrait.title"))
                        .withSentence(t("figures.portrait.sentence")),
                new FigureBoard(figures::figures, false, language()).withShared(credits::of),
                CommitmentBoard.of(engaged.count(), language()));
    }
}
