package quebec.esja.workspace.composing;

import com.vaadin.flow.server.streams.DownloadHandler;
import java.util.Optional;
import org.springframework.stereotype.Component;
import quebec.esja.compositions.Composition;
import quebec.esja.compositions.CompositionPrint;
import quebec.esja.compositions.Compositions;
import quebec.esja.files.Files;

/// The printed documents of portfolios.
@Component
class Documents {

    private final Compositions compositions;
    private final Files files;

    Documents(Compositions compositions, Files files) {
        this.compositions = compositions;
        this.files = files;
    }

    Optional<CompositionPrint> last(Composition composition) {
        return compositions.lastPrint(composition.id());
    }

    /// Gives the document that is the latest when it is asked for.
    DownloadHandler download(Composition composition) {
        return event -> {
            var document = last(composition).flatMap(CompositionPrint::file).flatMap(files::find);
            if (document.isEmpty()) {
                event.getResponse().setStatus(404);
                return;
            }
            event.setFileName(composition.slug() + ".pdf");
            event.setContentType(document.get().contentType());
            try (var out = event.getOutputStream()) {
                out.write(document.get().content());
            }
        };
    }
}
