package quebec.esja.workspace.intake;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.server.streams.DownloadEvent;
import java.io.IOException;
import quebec.esja.intake.Batch;
import quebec.esja.intake.Intake;
import quebec.esja.texts.Texts;
import quebec.esja.workspace.TenantUi;

/// What an import wrote, and the rows to mend.
final class ResultSection extends Section {

    private static final long serialVersionUID = 1L;

    private final transient Texts texts = Texts.of(TenantUi.here().language());
    private final transient Intake intake;
    private final transient Batch batch;

    ResultSection(Batch batch, Intake intake) {
        this.batch = batch;
        this.intake = intake;
        addClassName("result-section");
        var result = batch.result();
        add(
                new H2(texts.get("intake.result.title")),
                new Paragraph(
                        texts.get(
                                "intake.result.created",
                                result.created(),
                                result.listed(),
                                result.created() - result.listed())),
                new Paragraph(texts.get("intake.result.updated", result.updated())));
        if (batch.held() > 0) {
            var download =
                    new Anchor(
                            this::write,
                            AttachmentType.DOWNLOAD,
                            texts.get("intake.result.download", batch.held()));
            add(new Paragraph(texts.get("intake.result.held", batch.held())), download);
        } else {
            add(new Paragraph(texts.get("intake.result.whole")));
        }
    }

    private void write(DownloadEvent event) throws IOException {
        event.setFileName(texts.get("intake.result.file"));
        event.setContentType("text/csv;charset=UTF-8");
        try (var out = event.getOutputStream()) {
            out.write(intake.mendFile(batch.id(), texts));
        }
    }
}
