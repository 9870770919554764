package quebec.esja.workspace;

import com.vaadin.flow.router.RouteConfiguration;
import com.vaadin.flow.router.RouteData;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import quebec.esja.Role;
import quebec.esja.Route;
import quebec.esja.Route.Audience;
import quebec.esja.SiteMap;

/// The entries of the left rail: the views marked [InMenu] that the person may open here.
final class Menu {

    private Menu() {}

    /// One entry.
    ///
    /// @param text    key of its text
    /// @param location where it leads, inside the workspace
    record Entry(InMenu.Section section, String text, String location, int order) {}

    /// By section, in the order of the rail.
    static SortedMap<InMenu.Section, List<Entry>> entries(TenantUi ui) {
        return RouteConfiguration.forApplicationScope().getAvailableRoutes().stream()
                .flatMap(route -> entry(route, ui).stream())
                .sorted(Comparator.comparingInt(Entry::order))
                .collect(Collectors.groupingBy(Entry::section, TreeMap::new, Collectors.toList()));
    }

    private static Optional<Entry> entry(RouteData view, TenantUi ui) {
        var mark = view.getNavigationTarget().getAnnotation(InMenu.class);
        if (mark == null) {
            return Optional.empty();
        }
        var pattern = WorkspaceAddresses.pattern(view.getTemplate());
        return SiteMap.ofPattern(pattern)
                .filter(route -> route.tenantBound() == ui.pole().isPresent())
                .filter(route -> mayOpen(route.audience(), ui.roles()))
                .map(route ->
                        new Entry(
                                mark.section(),
                                mark.text(),
                                location(route.pattern(), ui),
                                mark.order()));
    }

    private static String location(String pattern, TenantUi ui) {
        var address =
                ui.pole().map(pole -> pattern.replace(Route.POLE, pole.slug())).orElse(pattern);
        return address.substring(Math.min(address.length(), WorkspaceAddresses.ROOT.length() + 1));
    }

    private static boolean mayOpen(Audience audience, Set<Role> roles) {
        return switch (audience) {
            case Audience.Everyone _, Audience.SignedIn _ -> true;
            case Audience.Holders(var wanted) -> wanted.stream().anyMatch(roles::contains);
        };
    }
}
