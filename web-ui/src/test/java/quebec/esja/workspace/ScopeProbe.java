package quebec.esja.workspace;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.stereotype.Component;
import quebec.esja.tenancy.TenantScope;

/// Notes which Pôle is bound when a view has been made, and when its page is about to be answered, which is when lazy lists ask for
/// their rows.
@Component
class ScopeProbe implements VaadinServiceInitListener {

    private static final long serialVersionUID = 1L;

    private final transient List<String> bound = new CopyOnWriteArrayList<>();

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource()
                .addUIInitListener(opened -> opened.getUI().addAfterNavigationListener(this::note));
    }

    /// The slugs that were bound, `-` for none.
    List<String> bound() {
        return bound;
    }

    private void note(AfterNavigationEvent event) {
        var ui = UI.getCurrent();
        bound.add(now());
        ui.beforeClientResponse(ui, _ -> bound.add(now()));
        var page = TenantUi.here();
        Thread.ofVirtual().start(() -> page.access(() -> bound.add(now())));
    }

    private static String now() {
        return TenantScope.isBound() ? TenantScope.current().slug().value() : "-";
    }
}
