package quebec.esja.workspace.platform;

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
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.BiConsumer;
import quebec.esja.seao.ImportRefusal;
import quebec.esja.seao.SeaoImport;
import quebec.esja.texts.Texts;
import quebec.esja.workspace.TenantUi;

/// Takes a file of SEAO on to the disk; one that is too large is refused before it is sent, and again at the door.
final class SeaoDrop extends Div {

    private static final long serialVersionUID = 1L;

    private final transient Texts texts = Texts.of(TenantUi.here().language());
    private final TenantUi page = TenantUi.here();
    private final Paragraph problem = new Paragraph();
    private final Upload upload;

    /// @param dropped is given the name and the file, outside the page's lock; it deletes the file when done
    SeaoDrop(BiConsumer<String, Path> dropped) {
        addClassName("file-drop");
        problem.addClassName("field-problem");
        problem.getElement().setAttribute("role", "alert");
        problem.setVisible(false);
        upload = new Upload(new Door(dropped));
        upload.setMaxFiles(1);
        upload.setMaxFileSize((int) SeaoImport.LARGEST_BYTES);
        var choose = new Button(texts.get("seao.drop.choose"));
        choose.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        upload.setUploadButton(choose);
        upload.setDropLabel(new Span(texts.get("seao.drop.label")));
        upload.setI18n(
                new UploadI18N()
                        .setError(
                                new UploadI18N.Error()
                                        .setFileIsTooBig(texts.get(ImportRefusal.TOO_LARGE.text()))
                                        .setTooManyFiles(texts.get("seao.drop.one"))));
        upload.addFileRejectedListener(rejected -> refuse(rejected.getErrorMessage()));
        upload.addStartedListener(_ -> problem.setVisible(false));
        upload.addAllFinishedListener(_ -> upload.clearFileList());
        var hint = new Paragraph(texts.get("seao.drop.hint"));
        hint.addClassName("hint");
        add(upload, hint, problem);
    }

    private void refuse(String sentence) {
        problem.setText(sentence);
        problem.setVisible(true);
        upload.clearFileList();
    }

    private final class Door implements UploadHandler {

        private static final long serialVersionUID = 1L;

        private final transient BiConsumer<String, Path> dropped;

        Door(BiConsumer<String, Path> dropped) {
            this.dropped = dropped;
        }

        @Override
        public void handleUploadRequest(UploadEvent event) throws IOException {
            if (event.getFileSize() > SeaoImport.LARGEST_BYTES) {
                event.reject();
                page.access(() -> refuse(texts.get(ImportRefusal.TOO_LARGE.text())));
                return;
            }
            Path file = Files.createTempFile("seao", ".json");
            try (InputStream in = event.getInputStream();
                    OutputStream out = Files.newOutputStream(file)) {
                in.transferTo(out);
            } catch (IOException e) {
                Files.delete(file);
                throw e;
            }
            dropped.accept(event.getFileName(), file);
        }

        @Override
        public long getFileSizeMax() {
            return SeaoImport.LARGEST_BYTES;
        }

        @Override
        public long getRequestSizeMax() {
            return SeaoImport.LARGEST_BYTES + 64L * 1024;
        }
    }
}
