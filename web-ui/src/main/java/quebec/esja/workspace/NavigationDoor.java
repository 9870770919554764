package quebec.esja.workspace;

import com.vaadin.flow.router.AccessDeniedException;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterListener;
import com.vaadin.flow.router.NotFoundException;
import org.springframework.security.core.context.SecurityContextHolder;
import quebec.esja.security.Access;
import quebec.esja.security.Access.Decision;
import quebec.esja.security.Person;

/// Decides on every move from view to view, before the view is made.
final class NavigationDoor implements BeforeEnterListener {

    private static final long serialVersionUID = 1L;

    private final transient Access access;

    NavigationDoor(Access access) {
        this.access = access;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (event.isErrorEvent()) {
            return;
        }
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        var person = authentication == null ? null : Person.of(authentication).orElse(null);
        if (person == null) {
            event.rerouteToError(NotFoundException.class);
            return;
        }
        switch (access.decide(WorkspaceAddresses.path(event.getLocation().getPath()), person)) {
            case Decision.Granted granted -> enter(event, granted);
            case Decision.NotFound _, Decision.Suspended _ ->
                    event.rerouteToError(NotFoundException.class);
            case Decision.WrongPart _ -> event.rerouteToError(AccessDeniedException.class);
        }
    }

    private static void enter(BeforeEnterEvent event, Decision.Granted granted) {
        var ui = TenantUi.of(event.getUI());
        if (ui.mayShow(granted.pole())) {
            ui.enter(granted.pole(), granted.roles());
            return;
        }
        event.forwardToUrl(
                WorkspaceAddresses.ROOT + "/" + event.getLocation().getPathWithQueryParameters());
    }
}
