package quebec.esja.workspace.home;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.router.Route;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import quebec.esja.workspace.EmptyState;
import quebec.esja.workspace.InMenu;
import quebec.esja.workspace.PageHeader;
import quebec.esja.workspace.SignedIn;
import quebec.esja.workspace.TenantUi;
import quebec.esja.workspace.TodaySection;
import quebec.esja.workspace.WorkspaceLayout;
import quebec.esja.workspace.WorkspaceView;

/// « Aujourd'hui »: what to do next in this Pôle.
@Route(value = ":pole", layout = WorkspaceLayout.class)
@InMenu(text = "workspace.today.menu", order = 10)
class TodayView extends WorkspaceView {

    private static final long serialVersionUID = 1L;

    TodayView(List<TodaySection> sections) {
        super("workspace.today.title");
        var site = new Anchor("/" + pole().slug(), t("workspace.today.site"));
        site.setRouterIgnore(true);
        add(new PageHeader(t("workspace.today.hello", SignedIn.person().name())).withActions(site));
        var shown = shown(sections);
        if (shown.isEmpty()) {
            add(
                    new EmptyState(
                            t("workspace.today.empty.title"), t("workspace.today.empty.sentence")));
        } else {
            shown.forEach(this::add);
        }
    }

    private List<Component> shown(List<TodaySection> sections) {
        var roles = TenantUi.here().roles();
        return sections.stream()
                .sorted(Comparator.comparingInt(TodaySection::order))
                .map(section -> section.show(pole(), roles))
                .flatMap(Optional::stream)
                .toList();
    }
}
