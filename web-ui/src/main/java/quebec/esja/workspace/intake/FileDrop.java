package quebec.esja.workspace.intake;

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
import java.util.function.BiConsumer;
import quebec.esja.intake.Spreadsheet;
import quebec.esja.intake.SpreadsheetReading;
import quebec.esja.texts.Texts;
import quebec.esja.workspace.TenantUi;

/// Takes a file. A file that is too heavy is refused before it is sent, and again at the door, where no more of it is read than may be.
final class FileDrop extends Div {

    private static final long serialVersionUID = 1L;

    private final transient Texts texts = Texts.of(TenantUi.here().language());
    private final TenantUi page = TenantUi.here();
    private final Paragraph problem = new Paragraph();
    private final Upload upload;

    /// @param dropped is given the name and the content, outside the page's lock, with the Pôle bound
    FileDrop(BiConsumer<String, byte[]> dropped) {
        addClassName("file-drop");
        problem.addClassName("field-problem");
        problem.getElement().setAttribute("role", "alert");
        problem.setVisible(false);
        upload = new Upload(new Door(dropped));
        upload.setMaxFiles(1);
        upload.setMaxFileSize(Spreadsheet.LARGEST_BYTES);
        var choose = new Button(texts.get("intake.drop.choose"));
        choose.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        upload.setUploadButton(choose);
        upload.setDropLabel(new Span(texts.get("intake.drop.label")));
        upload.setI18n(
                new UploadI18N()
                        .setError(
                                new UploadI18N.Error()
                                        .setFileIsTooBig(
                                                texts.get(
                                                        SpreadsheetReading.Reason.TOO_HEAVY.key()))
                                        .setTooManyFiles(texts.get("intake.drop.one"))));
        upload.addFileRejectedListener(rejected -> refuse(rejected.getErrorMessage()));
        upload.addAllFinishedListener(_ -> upload.clearFileList());
        var hint = new Paragraph(texts.get("intake.drop.hint"));
        hint.addClassName("hint");
        add(upload, hint, problem);
    }

    /// Says why the last file was refused.
    void refuse(String sentence) {
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
            if (event.getFileSize() > Spreadsheet.LARGEST_BYTES) {
                event.reject();
                page.access(() -> refuse(texts.get(SpreadsheetReading.Reason.TOO_HEAVY.key())));
                return;
            }
            byte[] content;
            try (var in = event.getInputStream()) {
                content = in.readNBytes(Spreadsheet.LARGEST_BYTES + 1);
            }
            dropped.accept(event.getFileName(), content);
        }

        @Override
        public long getFileSizeMax() {
            return Spreadsheet.LARGEST_BYTES;
        }

        @Override
        public long getRequestSizeMax() {
            return Spreadsheet.LARGEST_BYTES + 64L * 1024;
        }
    }
}
