package quebec.esja.workspace.platform;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.Command;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import quebec.esja.seao.ImportOutcome;
import quebec.esja.seao.ImportRecord;
import quebec.esja.seao.ImportRefusal;
import quebec.esja.seao.ImportSentences;
import quebec.esja.seao.ImportSource;
import quebec.esja.seao.SeaoFetch;
import quebec.esja.seao.SeaoImport;
import quebec.esja.texts.Texts;
import quebec.esja.workspace.InMenu;
import quebec.esja.workspace.PageHeader;
import quebec.esja.workspace.SignedIn;
import quebec.esja.workspace.TenantUi;
import quebec.esja.workspace.WorkspaceLayout;
import quebec.esja.workspace.WorkspaceView;

/// Files of SEAO: drop one, see what it changed, see what came before, say where the next is to be asked.
@Route(value = "plateforme/seao", layout = WorkspaceLayout.class)
@InMenu(section = InMenu.Section.PLATFORM, text = "seao.menu", order = 910)
class SeaoView extends WorkspaceView {

    private static final long serialVersionUID = 1L;
    private static final Logger LOG = LoggerFactory.getLogger(SeaoView.class);
    private static final ZoneId QUEBEC = ZoneId.of("America/Toronto");
    private static final int POLL_MILLISECONDS = 250;
    private static final int NEVER = -1;
    private static final int SHOWN = 30;
    private static final int SHORT_DIGEST = 12;
    private static final List<String> COLUMNS =
            List.of("at", "file", "digest", "source", "releases", "changes", "outcome");

    private final transient SeaoImport imports;
    private final ProgressBar bar = new ProgressBar();
    private final Paragraph progress = new Paragraph();
    private final Section result = new Section();
    private final Div history = new Div();

    SeaoView(SeaoImport imports, SeaoFetch fetch) {
        super("seao.title");
        this.imports = imports;
        bar.getElement().setAttribute("aria-label", t("seao.progress.label"));
        bar.setMaxWidth("720px");
        progress.getElement().setAttribute("role", "status");
        result.addClassName("batch-part");
        result.getElement().setAttribute("role", "status");
        history.addClassName("table-scroll");
        idle();
        var past = new Section(new H2(t("seao.history.title")), history);
        past.addClassName("batch-part");
        var attribution = new Paragraph(t("seao.attribution"));
        attribution.addClassName("hint");
        var operator = SignedIn.person().subject();
        var page = TenantUi.here();
        add(
                new PageHeader(t("seao.title")).withSentence(t("seao.sentence")),
                new SeaoDrop((name, file) -> begin(name, file, operator, page)),
                bar,
                progress,
                result,
                past,
                new SeaoSourceForm(fetch),
                attribution);
        refresh();
    }

    private void idle() {
        bar.setVisible(false);
        progress.setVisible(false);
    }

    /// Imports in the background: it goes on when the page is left, and the history tells how it ended.
    void begin(String name, Path file, String operator, TenantUi page) {
        tell(
                page,
                () -> {
                    UI.getCurrent().setPollInterval(POLL_MILLISECONDS);
                    result.removeAll();
                    bar.setIndeterminate(true);
                    bar.setVisible(true);
                    progress.setText(t("seao.progress.label"));
                    progress.setVisible(true);
                });
        Thread.ofVirtual()
                .name("import of SEAO")
                .start(() -> {
                    var outcome = outcome(name, file, operator, page);
                    tell(page, () -> finish(outcome));
                });
    }

    private ImportOutcome outcome(String name, Path file, String operator, TenantUi page) {
        try {
            return imports.run(
                    file,
                    name,
                    ImportSource.UPLOAD,
                    operator,
                    (releases, part) -> tell(page, () -> reached(releases, part)));
        } catch (RuntimeException e) {
            LOG.error("An import of SEAO failed.", e);
            return new ImportOutcome.Refused(ImportRefusal.FAULT, 0);
        } finally {
            try {
                Files.delete(file);
            } catch (IOException e) {
                LOG.warn("A file of SEAO could not be deleted after its import.", e);
            }
        }
    }

    private void reached(int releases, double part) {
        bar.setIndeterminate(false);
        bar.setValue(Math.clamp(part, 0, 1));
        progress.setText(t("seao.progress", releases, (int) (part * 100)));
    }

    private void finish(ImportOutcome outcome) {
        UI.getCurrent().setPollInterval(NEVER);
        idle();
        result.removeAll();
        result.setClassName("error-summary", outcome instanceof ImportOutcome.Refused);
        ImportSentences.of(outcome, Texts.of(language()))
                .forEach(sentence -> result.add(new Paragraph(sentence)));
        refresh();
    }

    private static void tell(TenantUi page, Command news) {
        try {
            page.access(news);
        } catch (UIDetachedException e) {
            LOG.debug("The page of an import was closed before its end.", e);
        }
    }

    private void refresh() {
        history.removeAll();
        var rows = imports.history(SHOWN);
        if (rows.isEmpty()) {
            history.add(new Paragraph(t("seao.history.none")));
            return;
        }
        var table = new NativeTable();
        table.addClassName("stacking-table");
        table.setCaptionText(t("seao.history.caption", rows.size()));
        var head = table.getHead().addRow();
        COLUMNS.forEach(column -> head.addHeaderCell().setText(t("seao.column." + column)));
        rows.forEach(row -> addRow(table, row));
        history.add(table);
    }

    private void addRow(NativeTable table, ImportRecord done) {
        var digest = new Span(done.sha256().isEmpty() ? "—" : shortened(done.sha256()));
        digest.setTitle(done.sha256());
        var counts = done.counts();
        var cells =
                List.of(
                        new Span(moment(done.started())),
                        new Span(done.fileName()),
                        digest,
                        new Span(t(done.source().text())),
                        new Span(formats().number(counts.releases())),
                        new Span(
                                t(
                                        "seao.history.changes",
                                        counts.inserted(),
                                        counts.updated(),
                                        counts.skipped())),
                        new Span(
                                done.refusal()
                                        .map(refusal -> t(refusal.text()))
                                        .orElseGet(() -> t("seao.history.done"))));
        var row = table.getBody().addRow();
        for (int i = 0; i < cells.size(); i++) {
            var cell = row.addDataCell();
            cell.getElement().setAttribute("data-label", t("seao.column." + COLUMNS.get(i)));
            cell.add(cells.get(i));
        }
    }

    private static String shortened(String digest) {
        return digest.substring(0, SHORT_DIGEST) + "…";
    }

    private String moment(Instant at) {
        var local = at.atZone(QUEBEC);
        return t(
                "seao.moment",
                formats().shortDate(local.toLocalDate()),
                formats().time(local.toLocalTime()));
    }
}
