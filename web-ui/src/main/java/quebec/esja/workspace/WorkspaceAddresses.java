package quebec.esja.workspace;

import com.vaadin.flow.router.Location;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.shared.ApplicationConstants;
import java.util.Arrays;
import java.util.Optional;
import quebec.esja.doors.PoleFront;
import quebec.esja.kernel.Slug;

/// How locations inside the workspace and addresses of the [quebec.esja.SiteMap] correspond.
final class WorkspaceAddresses {

    static final String ROOT = "/app";

    private WorkspaceAddresses() {}

    /// `estrie/entreprises?q=a` → `/app/estrie/entreprises`.
    static String path(String location) {
        var path =
                new Location(location.startsWith("/") ? location.substring(1) : location).getPath();
        var trimmed = path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
        return trimmed.isEmpty() ? ROOT : ROOT + "/" + trimmed;
    }

    /// The path a new page is opened at; none when this is not the first request of a page.
    static Optional<String> ofFirstRequest(VaadinRequest request) {
        var isFirst =
                ApplicationConstants.REQUEST_TYPE_INIT.equals(
                        request.getParameter(ApplicationConstants.REQUEST_TYPE_PARAMETER));
        return isFirst
                ? Optional.ofNullable(
                                request.getParameter(
                                        ApplicationConstants.REQUEST_LOCATION_PARAMETER))
                        .map(WorkspaceAddresses::path)
                : Optional.empty();
    }

    /// `:pole/entreprises/:id` → `/app/{pole}/entreprises/{id}`.
    static String pattern(String template) {
        var path = template.replaceAll(":([A-Za-z]+)[^/]*", "{$1}");
        return path.isEmpty() ? ROOT : ROOT + "/" + path;
    }

    /// The slug in a location such as `/estrie/entreprises`, when its first segment can be one.
    static Optional<Slug> pole(String location) {
        return Arrays.stream(location.split("/", -1))
                .filter(segment -> !segment.isEmpty())
                .findFirst()
                .flatMap(Slug::parse);
    }

    static String home(PoleFront pole) {
        return ROOT + "/" + pole.slug();
    }
}
