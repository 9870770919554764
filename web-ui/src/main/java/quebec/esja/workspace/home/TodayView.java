package quebec.esja.workspace.home;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.router.Route;
import quebec.esja.workspace.EmptyState;
import quebec.esja.workspace.InMenu;
import quebec.esja.workspace.PageHeader;
import quebec.esja.workspace.SignedIn;
import quebec.esja.workspace.WorkspaceLayout;
import quebec.esja.workspace.WorkspaceView;

/// « Aujourd'hui »: what to do next in this Pôle.
@Route(value = ":pole", layout = WorkspaceLayout.class)
@InMenu(text = "workspace.today.menu", order = 10)
class TodayView extends WorkspaceView {

    private static final long serialVersionUID = 1L;

    TodayView() {
        super("workspace.today.title");
        var site = new Anchor("/" + pole().slug(), t("workspace.today.site"));
        site.setRouterIgnore(true);
        add(
                new PageHeader(t("workspace.today.hello", SignedIn.person().name())),
                new EmptyState(t("workspace.today.empty.title"), t("workspace.today.empty.sentence"), site));
    }
}
