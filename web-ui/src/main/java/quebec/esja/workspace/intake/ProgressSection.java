package quebec.esja.workspace.intake;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.progressbar.ProgressBar;
import java.util.Optional;
import quebec.esja.intake.Progress;
import quebec.esja.texts.Texts;
import quebec.esja.workspace.TenantUi;

/// How far the import is.
final class ProgressSection extends Section {

    private static final long serialVersionUID = 1L;

    ProgressSection(Optional<Progress> progress) {
        var texts = Texts.of(TenantUi.here().language());
        addClassName("progress-section");
        int total = progress.map(Progress::total).filter(rows -> rows > 0).orElse(1);
        int done = Math.min(total, progress.map(Progress::done).orElse(0));
        var sentence = new Paragraph(texts.get("intake.progress", done, total));
        var bar = new ProgressBar(0, total, done);
        bar.setIndeterminate(done == 0);
        bar.getElement().setAttribute("aria-label", texts.get("intake.progress.label"));
        add(sentence, bar, new Paragraph(texts.get("intake.progress.leave")));
    }
}
