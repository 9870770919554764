package quebec.esja.workspace;

import com.vaadin.flow.server.SessionInitEvent;
import com.vaadin.flow.server.UIInitEvent;
import com.vaadin.flow.server.VaadinRequest;
import quebec.esja.security.Access;
import quebec.esja.security.Access.Decision;

/// What is done when a session begins, and when a page opens and closes.
final class Pages {

    private final Access access;

    Pages(Access access) {
        this.access = access;
    }

    void beginSession(SessionInitEvent started) {
        UiPoles.begin(started.getSession().getSession());
        TenantUi.speak(started.getSession(), SignedIn.language());
    }

    /// The page is its Pôle's before its first view is made: views are made by a later request, which needs the Pôle bound.
    void open(UIInitEvent opened) {
        var ui = opened.getUI();
        WorkspaceAddresses.ofFirstRequest(VaadinRequest.getCurrent())
                .map(path -> access.decide(path, SignedIn.person()))
                .ifPresent(decision -> {
                    if (decision instanceof Decision.Granted(var pole, var roles)) {
                        TenantUi.of(ui).enter(pole, roles);
                    }
                });
        ui.addBeforeEnterListener(new NavigationDoor(access));
        var id = ui.getUIId();
        UiPoles.of(ui.getSession().getSession())
                .ifPresent(pages -> ui.addDetachListener(_ -> pages.forget(id)));
    }
}
