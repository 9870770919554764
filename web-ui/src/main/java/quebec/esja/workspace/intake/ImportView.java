package quebec.esja.workspace.intake;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.Route;
import java.time.ZoneId;
import java.util.List;
import quebec.esja.audit.Actor;
import quebec.esja.intake.Batch;
import quebec.esja.intake.BatchId;
import quebec.esja.intake.Intake;
import quebec.esja.intake.Opening;
import quebec.esja.spreadsheets.Spreadsheet;
import quebec.esja.spreadsheets.SpreadsheetReading;
import quebec.esja.workspace.Acting;
import quebec.esja.workspace.FileDrop;
import quebec.esja.workspace.InMenu;
import quebec.esja.workspace.PageHeader;
import quebec.esja.workspace.TenantUi;
import quebec.esja.workspace.WorkspaceLayout;
import quebec.esja.workspace.WorkspaceView;

/// Where a file of enterprises is dropped, and where those dropped before are found again.
@Route(value = ":pole/entreprises/importer", layout = WorkspaceLayout.class)
@InMenu(section = InMenu.Section.DIRECTORY, text = "intake.menu", order = 25)
class ImportView extends WorkspaceView {

    private static final long serialVersionUID = 1L;
    private static final ZoneId HERE = ZoneId.of("America/Toronto");
    private static final int RECENT = 20;

    private final transient Intake intake;
    private final transient Actor actor;
    private final TenantUi page = TenantUi.here();
    private final FileDrop drop;

    ImportView(Intake intake, Acting acting) {
        super("intake.title");
        this.intake = intake;
        this.actor = acting.actor();
        this.drop =
                new FileDrop(
                                new FileDrop.Words(
                                        t("intake.drop.choose"),
                                        t("intake.drop.label"),
                                        t("intake.drop.hint"),
                                        t("intake.drop.one"),
                                        t(SpreadsheetReading.Reason.TOO_HEAVY.key())),
                                Spreadsheet.LARGEST_BYTES,
                                1,
                                this::open)
                        .first();
        add(new PageHeader(t("intake.title")).withSentence(t("intake.sentence")), drop);
        var recent = intake.recent(RECENT);
        if (!recent.isEmpty()) {
            add(recent(recent));
        }
    }

    /// Reads the file; it comes from the request that brought it, so the page is touched through its door only.
    private void open(String name, byte[] content) {
        switch (intake.open(content, name, actor)) {
            case Opening.Opened(BatchId batch, var _) ->
                    page.access(() -> page.leaveFor(address(batch)));
            case Opening.Refused(var reason, List<Object> arguments) ->
                    page.access(() -> drop.refuse(t(reason.key(), arguments.toArray())));
        }
    }

    private Component recent(List<Batch> batches) {
        var list = new UnorderedList();
        list.addClassName("batch-list");
        batches.forEach(batch -> list.add(line(batch)));
        return new Section(new H2(t("intake.recent")), list);
    }

    private ListItem line(Batch batch) {
        var link = new Anchor(address(batch.id()), batch.fileName());
        var on = formats().date(batch.openedAt().atZone(HERE).toLocalDate());
        var what =
                switch (batch.status()) {
                    case PREVIEWED -> t("intake.recent.previewed", on, batch.rows());
                    case RUNNING -> t("intake.recent.running", on);
                    case IMPORTED ->
                            t(
                                    "intake.recent.imported",
                                    on,
                                    batch.result().created(),
                                    batch.result().updated(),
                                    batch.held());
                    case FAILED -> t("intake.recent.failed", on);
                };
        var told = new Span(what);
        told.addClassName("hint");
        return new ListItem(link, told);
    }

    private String address(BatchId batch) {
        return "/app/" + pole().slug() + "/entreprises/importer/" + batch;
    }
}
