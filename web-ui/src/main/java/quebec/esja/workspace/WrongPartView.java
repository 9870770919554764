package quebec.esja.workspace;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.AccessDeniedException;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import quebec.esja.texts.Texts;

/// What is shown to a member whose part does not include that view.
@AnonymousAllowed
class WrongPartView extends Main implements HasErrorParameter<AccessDeniedException> {

    private static final long serialVersionUID = 1L;
    private static final int FORBIDDEN = 403;

    @Override
    public int setErrorParameter(
            BeforeEnterEvent event, ErrorParameter<AccessDeniedException> parameter) {
        var texts = Texts.of(event.getUI().getLocale());
        addClassName("view");
        removeAll();
        add(
                new EmptyState(
                        texts.get("workspace.wrongpart.title"),
                        texts.get("workspace.wrongpart.sentence"),
                        new Anchor(WorkspaceAddresses.ROOT, texts.get("workspace.notfound.way"))));
        return FORBIDDEN;
    }
}
