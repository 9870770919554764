package quebec.esja.workspace;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import quebec.esja.texts.Texts;

/// What is shown for an address that is not there for this person.
@AnonymousAllowed
class NotFoundView extends Main implements HasErrorParameter<NotFoundException> {

    private static final long serialVersionUID = 1L;
    private static final int NOT_FOUND = 404;

    @Override
    public int setErrorParameter(
            BeforeEnterEvent event, ErrorParameter<NotFoundException> parameter) {
        var texts = Texts.of(event.getUI().getLocale());
        addClassName("view");
        removeAll();
        add(
                new EmptyState(
                        texts.get("workspace.notfound.title"),
                        texts.get("workspace.notfound.sentence"),
                        new Anchor(WorkspaceAddresses.ROOT, texts.get("workspace.notfound.way"))));
        return NOT_FOUND;
    }
}
