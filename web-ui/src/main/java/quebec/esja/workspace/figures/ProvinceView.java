package quebec.esja.workspace.figures;

import com.vaadin.flow.router.Route;
import quebec.esja.province.DeclaredPurchases;
import quebec.esja.province.ProvinceCommitments;
import quebec.esja.province.ProvinceFigures;
import quebec.esja.workspace.InMenu;
import quebec.esja.workspace.PageHeader;
import quebec.esja.workspace.WorkspaceLayout;
import quebec.esja.workspace.WorkspaceView;

/// The province for its analyst: the Pôles side by side.
@Route(value = "province", layout = WorkspaceLayout.class)
@InMenu(section = InMenu.Section.HOME, text = "figures.province.menu", order = 10)
class ProvinceView extends WorkspaceView {

    private static final long serialVersionUID = 1L;

    ProvinceView(
            ProvinceFigures figures, DeclaredPurchases declared, ProvinceCommitments commitments) {
        super("figures.province.title");
        add(
                new PageHeader(t("figures.province.title"))
                        .withSentence(t("figures.province.sentence")),
                new FigureBoard(figures::figures, true, language()),
                new DeclaredBoard(declared::figures, language()),
                CommitmentBoard.of(commitments.count(), language()));
    }
}
