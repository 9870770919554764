package quebec.esja;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.router.RouteConfiguration;
import com.vaadin.flow.server.startup.ApplicationRouteRegistry;
import com.vaadin.flow.spring.SpringServlet;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import quebec.esja.Route.Surface;
import quebec.esja.running.RunningApplication;

class SiteMapTest {

    /// Answered by filters and resource handlers rather than by controllers.
    private static final Set<String> WITHOUT_CONTROLLER = Set.of("/assets/**");

    @Test
    void listsExactlyWhatSpringAnswers() {
        var answered =
                RunningApplication.shared()
                        .bean(RequestMappingHandlerMapping.class)
                        .getHandlerMethods()
                        .keySet()
                        .stream()
                        .flatMap(mapping -> mapping.getPatternValues().stream())
                        .filter(pattern -> !pattern.equals("/error"))
                        .collect(Collectors.toSet());
        var listed =
                SiteMap.ROUTES.stream()
                        .filter(route -> route.surface() != Surface.WORKSPACE)
                        .map(Route::pattern)
                        .filter(pattern -> !WITHOUT_CONTROLLER.contains(pattern))
                        .collect(Collectors.toSet());
        assertThat(listed).isEqualTo(answered);
    }

    @Test
    void listsExactlyTheViewsOfTheWorkspace() {
        var servlet =
                (SpringServlet)
                        Objects.requireNonNull(
                                RunningApplication.shared()
                                        .bean("workspaceServlet", ServletRegistrationBean.class)
                                        .getServlet());
        var registry = ApplicationRouteRegistry.getInstance(servlet.getService().getContext());
        var views =
                RouteConfiguration.forRegistry(registry).getAvailableRoutes().stream()
                        .map(view -> view.getTemplate().replaceAll(":([A-Za-z]+)[^/]*", "{$1}"))
                        .map(path -> path.isEmpty() ? "/app" : "/app/" + path)
                        .collect(Collectors.toSet());
        var listed =
                SiteMap.ROUTES.stream()
                        .filter(route -> route.surface() == Surface.WORKSPACE)
                        .map(Route::pattern)
                        .collect(Collectors.toSet());
        assertThat(listed).isEqualTo(views);
    }

    @Test
    void namesEachAddressOnce() {
        assertThat(SiteMap.ROUTES).extracting(Route::pattern).doesNotHaveDuplicates();
    }

    @Test
    void prefersTheMostSpecificRoute() {
        assertThat(SiteMap.route("/robots.txt").map(Route::pattern)).contains("/robots.txt");
        assertThat(SiteMap.route("/estrie").map(Route::pattern)).contains("/{pole}");
        assertThat(SiteMap.route("/app").map(Route::pattern)).contains("/app");
        assertThat(SiteMap.route("/estrie/nulle/part")).isEmpty();
    }

    @Test
    void keepsTheFirstWordsOfAddressesFromPoles() {
        assertThat(SiteMap.reservedSlugs())
                .contains("app", "en", "fr", "dev", "assets", "robots.txt", "logout");
        assertThat(SiteMap.reservedSlugs()).doesNotContain("estrie", "accessibilite");
    }

    @Test
    void bindsEveryAddressOfAPoleToIt() {
        assertThat(SiteMap.ROUTES.stream().filter(route -> route.pattern().contains("{pole}")))
                .allMatch(Route::tenantBound);
        assertThat(Stream.of("/app/estrie", "/estrie/accessibilite"))
                .allSatisfy(path -> {
                    var route = SiteMap.route(path).orElseThrow();
                    assertThat(SiteMap.pole(route, path)).contains("estrie");
                });
    }
}
