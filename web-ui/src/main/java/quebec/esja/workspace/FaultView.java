package quebec.esja.workspace;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.slf4j.LoggerFactory;
import quebec.esja.texts.Texts;

/// What is shown when a view could not be made.
@AnonymousAllowed
class FaultView extends Main implements HasErrorParameter<Exception> {

    private static final long serialVersionUID = 1L;
    private static final int FAULT = 500;

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Exception> parameter) {
        LoggerFactory.getLogger(FaultView.class)
                .error("A view could not be made", parameter.getException());
        var texts = Texts.of(event.getUI().getLocale());
        addClassName("view");
        removeAll();
        add(
                new EmptyState(
                        texts.get("workspace.fault.title"),
                        texts.get("workspace.fault.sentence"),
                        new Anchor(WorkspaceAddresses.ROOT, texts.get("workspace.notfound.way"))));
        return FAULT;
    }
}
