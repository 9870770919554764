package quebec.esja.workspace.documents;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.util.Optional;
import java.util.function.Supplier;

/// The way to a document: a download under a name of ours. Whether there is one, for this person and now, is asked at each request.
public final class DocumentLink {

    private DocumentLink() {}

    public record Document(String contentType, byte[] content) {}

    /// @param fileName in ASCII letters, digits, dots and hyphens
    /// @param document none for whoever may not have it any more
    public static Anchor of(String text, String fileName, Supplier<Optional<Document>> document) {
        var link = new Anchor(handler(fileName, document), text);
        link.addClassName("button-link");
        return link;
    }

    private static DownloadHandler handler(String fileName, Supplier<Optional<Document>> document) {
        return event -> {
            var response = event.getResponse();
            response.setHeader("Cache-Control", "no-store");
            response.setHeader("X-Content-Type-Options", "nosniff");
            var found = document.get();
            if (found.isEmpty()) {
                response.setStatus(404);
                return;
            }
            event.setFileName(fileName);
            event.setContentType(found.get().contentType());
            response.setHeader("Content-Disposition", "attachment; filename=\"" + fileName + "\"");
            try (var out = event.getOutputStream()) {
                out.write(found.get().content());
            }
        };
    }
}
