package quebec.esja.workspace;

import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.communication.IndexHtmlRequestListener;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import org.jsoup.nodes.Element;
import quebec.esja.doors.PoleFronts;
import quebec.esja.profile.Accent;
import quebec.esja.site.Assets;
import quebec.esja.texts.Language;

/// The document around the workspace: Aura first, then our tokens, then the few rules of the shell.
final class WorkspaceDocument implements IndexHtmlRequestListener {

    private static final long serialVersionUID = 1L;

    private final transient Assets assets;
    private final transient PoleFronts poles;

    WorkspaceDocument(Assets assets, PoleFronts poles) {
        this.assets = assets;
        this.poles = poles;
    }

    @Override
    public void modifyIndexHtmlResponse(IndexHtmlResponse response) {
        var head = response.getDocument().head();
        response.getDocument()
                .getElementsByTag("html")
                .attr("lang", Language.of(VaadinSession.getCurrent().getLocale()).code());
        WorkspaceAddresses.pole(String.valueOf(response.getVaadinRequest().getPathInfo()))
                .flatMap(poles::find)
                .ifPresent(pole -> accent(response, pole.accent()));
        stylesheet(head, assets.url("aura/aura.css"));
        stylesheet(head, assets.url("tokens.css"));
        stylesheet(head, assets.url("workspace.css"));
        stylesheet(head, assets.url("workspace-pages.css"));
        head.appendElement("link")
                .attr("rel", "icon")
                .attr("type", "image/svg+xml")
                .attr("href", assets.url("favicon.svg"));
        head.appendElement("meta").attr("name", "color-scheme").attr("content", "light dark");
        head.appendElement("meta").attr("name", "robots").attr("content", "noindex");
    }

    private static void accent(IndexHtmlResponse response, Accent accent) {
        response.getDocument().getElementsByTag("html").addClass("accent-" + accent.code());
    }

    private static void stylesheet(Element head, String address) {
        head.appendElement("link").attr("rel", "stylesheet").attr("href", address);
    }
}
