package quebec.esja.workspace;

import com.vaadin.flow.server.communication.IndexHtmlRequestListener;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import com.vaadin.flow.theme.aura.Aura;
import org.jsoup.nodes.Element;
import quebec.esja.site.Assets;

/// The document around the workspace: Aura first, then our tokens, then the few rules of the shell.
final class WorkspaceDocument implements IndexHtmlRequestListener {

    private static final long serialVersionUID = 1L;

    private final transient Assets assets;

    WorkspaceDocument(Assets assets) {
        this.assets = assets;
    }

    @Override
    public void modifyIndexHtmlResponse(IndexHtmlResponse response) {
        var head = response.getDocument().head();
        stylesheet(head, WorkspaceAddresses.ROOT + "/" + Aura.STYLESHEET);
        stylesheet(head, assets.url("tokens.css"));
        stylesheet(head, assets.url("workspace.css"));
        head.appendElement("link").attr("rel", "icon").attr("type", "image/svg+xml").attr("href", "/favicon.svg");
        head.appendElement("meta").attr("name", "color-scheme").attr("content", "light dark");
        head.appendElement("meta").attr("name", "robots").attr("content", "noindex");
    }

    private static void stylesheet(Element head, String address) {
        head.appendElement("link").attr("rel", "stylesheet").attr("href", address);
    }
}
