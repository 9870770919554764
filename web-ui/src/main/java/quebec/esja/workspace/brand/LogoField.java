package quebec.esja.workspace.brand;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadI18N;
import com.vaadin.flow.server.streams.UploadEvent;
import java.io.IOException;
import java.util.function.Consumer;
import quebec.esja.files.ImageReading;
import quebec.esja.texts.Texts;
import quebec.esja.workspace.TenantUi;

/// Takes a logo. What arrives is judged by its content, never by its name; no more of it is read than an image may weigh.
public final class LogoField extends Div {

    private static final long serialVersionUID = 1L;

    private final TenantUi page = TenantUi.here();
    private final transient Texts texts = Texts.of(page.language());
    private final transient Consumer<ImageReading.Accepted> taken;
    private final Paragraph problem = new Paragraph();
    private final Upload upload;

    /// @param taken is given each image that was accepted
    public LogoField(Consumer<ImageReading.Accepted> taken) {
        this.taken = taken;
        addClassName("logo-field");
        var hint = new Paragraph(texts.get("brand.logo.hint"));
        hint.addClassName("hint");
        problem.addClassName("field-problem");
        problem.getElement().setAttribute("role", "alert");
        problem.setVisible(false);
        upload = new Upload(this::receive);
        upload.setMaxFiles(1);
        upload.setAcceptedMimeTypes("image/png", "image/jpeg");
        upload.setAcceptedFileExtensions(".png", ".jpg", ".jpeg");
        upload.setMaxFileSize(ImageReading.LARGEST_BYTES);
        upload.setUploadButton(new Button(texts.get("brand.logo.choose")));
        upload.setDropLabel(new Span(texts.get("brand.logo.drop")));
        upload.setI18n(
                new UploadI18N()
                        .setError(
                                new UploadI18N.Error()
                                        .setFileIsTooBig(texts.get("brand.logo.too-heavy"))
                                        .setIncorrectFileType(texts.get("brand.logo.not-an-image"))
                                        .setTooManyFiles(texts.get("brand.logo.one"))));
        upload.addFileRejectedListener(rejected -> say(rejected.getErrorMessage()));
        upload.addAllFinishedListener(_ -> upload.clearFileList());
        add(new H3(texts.get("brand.logo")), hint, upload, problem);
    }

    /// Judges an upload as it stands.
    void judge(byte[] content) {
        switch (ImageReading.read(content)) {
            case ImageReading.Accepted accepted -> {
                problem.setVisible(false);
                taken.accept(accepted);
            }
            case ImageReading.NotAnImage _ -> refuse("brand.logo.not-an-image");
            case ImageReading.TooHeavy _ -> refuse("brand.logo.too-heavy");
            case ImageReading.TooWide _ -> refuse("brand.logo.too-wide");
        }
    }

    private void receive(UploadEvent event) throws IOException {
        byte[] content;
        try (var in = event.getInputStream()) {
            content = in.readNBytes(ImageReading.LARGEST_BYTES + 1);
        }
        page.access(() -> judge(content));
    }

    private void refuse(String key) {
        say(texts.get(key));
    }

    private void say(String sentence) {
        problem.setText(sentence);
        problem.setVisible(true);
        upload.clearFileList();
    }
}
