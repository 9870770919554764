package quebec.esja.workspace.home;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.router.Route;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import quebec.esja.Role;
import quebec.esja.workspace.EmptyState;
import quebec.esja.workspace.InMenu;
import quebec.esja.workspace.PageHeader;
import quebec.esja.workspace.TenantUi;
import quebec.esja.workspace.TodaySection;
import quebec.esja.workspace.WorkspaceLayout;
import quebec.esja.workspace.WorkspaceView;

/// « Aujourd'hui »: what to do next in this Pôle.
@Route(value = ":pole", layout = WorkspaceLayout.class)
@InMenu(section = InMenu.Section.HOME, text = "workspace.today.menu", order = 10)
class TodayView extends WorkspaceView {

    private static final long serialVersionUID = 1L;
    private static final ZoneId QUEBEC = ZoneId.of("America/Toronto");

    TodayView(List<TodaySection> sections, Clock clock) {
        super("workspace.today.title");
        var site = new Anchor("/" + pole().slug(), t("workspace.today.site"));
        site.setRouterIgnore(true);
        add(
                new PageHeader(t("workspace.today.title"))
                        .withSentence(
                                formats()
                                        .dateWithWeekday(
                                                LocalDate.ofInstant(clock.instant(), QUEBEC)))
                        .withActions(site));
        var shown = shown(sections);
        if (shown.isEmpty()) {
            add(
                    new EmptyState(
                            t("workspace.today.empty.title"),
                            t("workspace.today.empty.sentence"),
                            first(TenantUi.here().roles())));
        } else {
            shown.forEach(this::add);
        }
    }

    /// Where someone with nothing to answer may begin.
    private Anchor first(Set<Role> roles) {
        if (roles.contains(Role.POLE_ADMIN) || roles.contains(Role.POLE_AGENT)) {
            return way("entreprises/importer", "staff");
        }
        if (roles.contains(Role.SUPPLIER_MANAGER)) {
            return way("mon-entreprise", "supplier");
        }
        return roles.contains(Role.BUYER_MANAGER) || roles.contains(Role.BUYER_MEMBER)
                ? way("trouver", "buyer")
                : way("portrait", "portrait");
    }

    private Anchor way(String page, String who) {
        return new Anchor(pole().slug() + "/" + page, t("workspace.today.first." + who));
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
