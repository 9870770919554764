package quebec.esja.workspace;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadI18N;
import com.vaadin.flow.server.streams.UploadEvent;
import com.vaadin.flow.server.streams.UploadHandler;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Semaphore;
import java.util.function.BiConsumer;

/// Takes files. One that is too heavy is refused before it is sent, and again at the door, where no more of it is read than may be. What
/// arrives waits on disk, so that slow senders hold no memory; a few files at a time are then judged.
public final class FileDrop extends Div {

    private static final long serialVersionUID = 1L;

    /// As many files in memory at once, in the whole process.
    private static final Semaphore JUDGED = new Semaphore(4, true);

    private static final int PIECE = 64 * 1024;

    /// A file that arrived leaves its place to the next one. One that did not stays, to be sent again.
    private static final String FREES_ITS_PLACE =
            """
            this.addEventListener('upload-success', event => {
                this.files = this.files.filter(file => file !== event.detail.file);
            });
            """;

    private final TenantUi page = TenantUi.here();
    private final transient Words words;
    private final int largest;
    private final Paragraph problem = new Paragraph();
    private final Button choose;
    private final Upload upload;

    /// What it says.
    ///
    /// @param choose the button
    /// @param label  beside it, where one drops
    /// @param hint   what it takes
    /// @param one    there are too many at once
    /// @param heavy  one is too heavy
    public record Words(String choose, String label, String hint, String one, String heavy) {}

    /// @param largest in bytes
    /// @param most    files at once
    /// @param dropped is given the name and the content, outside the page's lock, with the Pôle bound
    public FileDrop(Words words, int largest, int most, BiConsumer<String, byte[]> dropped) {
        this.words = words;
        this.largest = largest;
        addClassName("file-drop");
        problem.addClassName("field-problem");
        problem.getElement().setAttribute("role", "alert");
        problem.setVisible(false);
        upload = new Upload(new Door(dropped));
        upload.setMaxFiles(most);
        upload.setMaxFileSize(largest);
        choose = new Button(words.choose());
        upload.setUploadButton(choose);
        upload.setDropLabel(new Span(words.label()));
        upload.setI18n(
                new UploadI18N()
                        .setError(
                                new UploadI18N.Error()
                                        .setFileIsTooBig(words.heavy())
                                        .setTooManyFiles(words.one())));
        upload.addFileRejectedListener(rejected -> refuse(rejected.getErrorMessage()));
        upload.addStartedListener(_ -> problem.setVisible(false));
        // In the browser, at once: a file dropped before an answer of the page would find its place
        // still taken.
        upload.addAttachListener(_ -> upload.getElement().executeJs(FREES_ITS_PLACE));
        var hint = new Paragraph(words.hint());
        hint.addClassName("hint");
        add(upload, hint, problem);
    }

    /// Offers files of these types alone, where the system lets it; the content is judged all the same.
    public FileDrop offering(String otherwise, String... types) {
        upload.setAcceptedMimeTypes(types);
        var i18n = upload.getI18n();
        i18n.getError().setIncorrectFileType(otherwise);
        upload.setI18n(i18n);
        return this;
    }

    /// Its button is the first thing to do on the page.
    public FileDrop first() {
        choose.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        return this;
    }

    /// Says why the last file was refused.
    public void refuse(String sentence) {
        problem.setText(sentence);
        problem.setVisible(true);
        upload.clearFileList();
    }

    private final class Door implements UploadHandler {

        private static final long serialVersionUID = 1L;

        private final transient BiConsumer<String, byte[]> dropped;

        Door(BiConsumer<String, byte[]> dropped) {
            this.dropped = dropped;
        }

        @Override
        public void handleUploadRequest(UploadEvent event) throws IOException {
            if (event.getFileSize() > largest) {
                tooHeavy(event);
                return;
            }
            var waiting = Files.createTempFile("esja-", ".upload");
            try {
                if (arrived(event, waiting)) {
                    judge(event.getFileName(), waiting);
                } else {
                    tooHeavy(event);
                }
            } finally {
                Files.delete(waiting);
            }
        }

        private boolean arrived(UploadEvent event, Path waiting) throws IOException {
            var left = largest;
            try (var in = event.getInputStream();
                    var out = Files.newOutputStream(waiting)) {
                var piece = new byte[PIECE];
                for (var read = in.read(piece); read >= 0; read = in.read(piece)) {
                    if (read > left) {
                        return false;
                    }
                    out.write(piece, 0, read);
                    left -= read;
                }
            }
            return true;
        }

        private void judge(String name, Path waiting) throws IOException {
            JUDGED.acquireUninterruptibly();
            try {
                dropped.accept(name, Files.readAllBytes(waiting));
            } finally {
                JUDGED.release();
            }
        }

        private void tooHeavy(UploadEvent event) {
            event.reject();
            page.access(() -> refuse(words.heavy()));
        }

        @Override
        public long getFileSizeMax() {
            return largest;
        }

        @Override
        public long getRequestSizeMax() {
            return largest + 64L * 1024;
        }
    }
}
