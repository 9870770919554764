package quebec.esja.workspace.home;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import java.util.List;
import quebec.esja.Role;
import quebec.esja.doors.PoleFront;
import quebec.esja.security.Access;
import quebec.esja.workspace.EmptyState;
import quebec.esja.workspace.PageHeader;
import quebec.esja.workspace.SignedIn;
import quebec.esja.workspace.TenantUi;
import quebec.esja.workspace.WorkspaceLayout;
import quebec.esja.workspace.WorkspaceView;

/// The crossroads at `/app`: one Pôle leads straight to it, several are offered, none is explained.
@Route(value = "", layout = WorkspaceLayout.class)
class ArrivalView extends WorkspaceView implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    /// Where an operator who belongs to no Pôle begins.
    private static final String PLATFORM = "plateforme";

    private final transient Access access;

    ArrivalView(Access access) {
        super("workspace.arrival.title");
        this.access = access;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var poles = access.polesOf(SignedIn.person());
        if (poles.size() == 1) {
            event.getUI().getPage().setLocation("/app/" + poles.getFirst().slug());
        }
        removeAll();
        if (poles.isEmpty() && TenantUi.here().roles().contains(Role.PLATFORM_ADMIN)) {
            event.forwardTo(PLATFORM);
        } else if (poles.isEmpty() && TenantUi.here().roles().contains(Role.PROVINCE_ANALYST)) {
            event.forwardTo("province");
        } else if (poles.isEmpty()) {
            add(
                    new EmptyState(
                            t("workspace.arrival.none.title"),
                            t("workspace.arrival.none.sentence"),
                            new Anchor("/", t("workspace.arrival.none.way"))));
        } else {
            add(new PageHeader(t("workspace.arrival.title")), choices(poles));
        }
    }

    private static UnorderedList choices(List<PoleFront> poles) {
        var list = new UnorderedList();
        list.addClassName("pole-choices");
        poles.forEach(pole -> list.add(new ListItem(externalLink(pole))));
        return list;
    }

    /// A Pôle is a page of its own, so the link leaves this one.
    private static Anchor externalLink(PoleFront pole) {
        var link = new Anchor("/app/" + pole.slug(), pole.name());
        link.setRouterIgnore(true);
        return link;
    }
}
