package quebec.esja.workspace.buyerneeds;

import com.vaadin.flow.server.streams.DownloadHandler;
import java.util.Optional;
import java.util.function.Supplier;
import quebec.esja.buyerneeds.Attachment;
import quebec.esja.files.StoredFile;

/// A document of a need, taken away to the byte; nothing on the way keeps it.
public final class NeedDownload {

    private NeedDownload() {}

    public static DownloadHandler of(Attachment document, Supplier<Optional<StoredFile>> content) {
        var fileName = document.fileName();
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
}
