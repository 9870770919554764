package quebec.esja.workspace.bidfiles;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.util.Optional;
import java.util.function.Supplier;
import quebec.esja.bidfile.BidDocument;
import quebec.esja.bidfile.BidWords;
import quebec.esja.files.StoredFile;
import quebec.esja.kernel.Slug;
import quebec.esja.texts.Texts;

/// The way to the content of a document: always a download, under a name of ours, kept nowhere. Who may have it is asked at each request.
final class BidDownload {

    private BidDownload() {}

    /// @param content none for whoever may not have it any more
    static Anchor link(BidDocument document, Texts texts, Supplier<Optional<StoredFile>> content) {
        var name = BidWords.name(document.details(), texts);
        var link =
                new Anchor(
                        handler(fileName(name, document.contentType()), content),
                        texts.get("bids.open"));
        link.getElement().setAttribute("aria-label", texts.get("bids.open.this", name));
        link.addClassName("button-link");
        return link;
    }

    private static DownloadHandler handler(
            String fileName, Supplier<Optional<StoredFile>> content) {
        return event -> {
            var response = event.getResponse();
            response.setHeader("Cache-Control", "no-store");
            response.setHeader("X-Content-Type-Options", "nosniff");
            var file = content.get();
            if (file.isEmpty()) {
                response.setStatus(404);
                return;
            }
            event.setFileName(fileName);
            event.setContentType(file.get().contentType());
            response.setHeader("Content-Disposition", "attachment; filename=\"" + fileName + "\"");
            try (var out = event.getOutputStream()) {
                out.write(file.get().content());
            }
        };
    }

    private static String fileName(String name, String contentType) {
        return Slug.of(name).value() + "." + contentType.substring(contentType.indexOf('/') + 1);
    }
}
