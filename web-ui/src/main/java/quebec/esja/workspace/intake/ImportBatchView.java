package quebec.esja.workspace.intake;

import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.shared.Registration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import quebec.esja.intake.Batch;
import quebec.esja.intake.BatchId;
import quebec.esja.intake.Intake;
import quebec.esja.territory.Territories;
import quebec.esja.workspace.Acting;
import quebec.esja.workspace.Confirm;
import quebec.esja.workspace.PageHeader;
import quebec.esja.workspace.TenantUi;
import quebec.esja.workspace.WorkspaceLayout;
import quebec.esja.workspace.WorkspaceView;

/// One file: what was understood of it, what its rows would do, and what became of it. Its address brings one back to it.
@Route(value = ":pole/entreprises/importer/:batch", layout = WorkspaceLayout.class)
class ImportBatchView extends WorkspaceView implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;
    private static final int EVERY_SECOND = 1_000;

    private final transient Intake intake;
    private final transient Territories territories;
    private final transient Acting acting;
    private final Div head = new Div();
    private final Div above = new Div();
    private final Div below = new Div();
    private @Nullable RowsSection rows;
    private @Nullable Registration polling;

    ImportBatchView(Intake intake, Territories territories, Acting acting) {
        super("intake.title");
        this.intake = intake;
        this.territories = territories;
        this.acting = acting;
        above.addClassName("batch-part");
        below.addClassName("batch-part");
        head.getElement().setAttribute("aria-live", "polite");
        add(head, above, below);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var found =
                event.getRouteParameters()
                        .get("batch")
                        .flatMap(BatchId::parse)
                        .flatMap(intake::find);
        if (found.isEmpty()) {
            event.rerouteToError(NotFoundException.class);
            return;
        }
        show(found.get());
    }

    private void show(Batch batch) {
        head.removeAll();
        above.removeAll();
        below.removeAll();
        var title = new PageHeader(batch.fileName());
        head.add(title);
        switch (batch.status()) {
            case PREVIEWED, FAILED -> {
                title.withSentence(t("intake.preview.sentence", batch.format(), batch.rows()))
                        .withActions(new Button(t("intake.discard"), _ -> discard(batch)));
                preview(batch);
            }
            case RUNNING -> {
                above.add(new ProgressSection(intake.progress(batch.id())));
                follow(batch.id());
            }
            case IMPORTED -> {
                above.add(new ResultSection(batch, intake));
                rows = new RowsSection(intake, batch, null);
                below.add(rows);
            }
        }
    }

    private void preview(Batch batch) {
        if (batch.status() == Batch.Status.FAILED) {
            above.add(new FailureNote());
        }
        above.add(
                new ColumnsSection(
                        batch,
                        (column, field) ->
                                change(
                                        batch.id(),
                                        () -> intake.assign(batch.id(), column, field))));
        if (!batch.questions().isEmpty()) {
            above.add(
                    new PlacesSection(
                            batch.questions(),
                            territories,
                            (question, code) ->
                                    change(
                                            batch.id(),
                                            () ->
                                                    intake.choosePlace(
                                                            batch.id(), question.key(), code))));
        }
        rows =
                new RowsSection(
                        intake,
                        batch,
                        (row, same) ->
                                change(
                                        batch.id(),
                                        () -> intake.rule(batch.id(), row.number(), same)));
        below.add(rows, new StartSection(batch, options -> start(batch, options)));
    }

    /// Corrects, then shows the file as it is now understood, with the same filter.
    private void change(BatchId batch, Runnable correction) {
        correction.run();
        var kind = Optional.ofNullable(rows).flatMap(RowsSection::kind);
        intake.find(batch)
                .ifPresent(now -> {
                    show(now);
                    Optional.ofNullable(rows).ifPresent(shown -> shown.narrow(kind));
                });
    }

    private void start(Batch batch, Batch.Options options) {
        var count = batch.toImport(options);
        Confirm.act(
                t("intake.start.title", count),
                t(options.listAtOnce() ? "intake.start.listed" : "intake.start.review"),
                t("intake.start.action", count),
                () -> {
                    intake.start(batch.id(), options, acting.actor());
                    intake.find(batch.id()).ifPresent(this::show);
                });
    }

    private void discard(Batch batch) {
        Confirm.ask(
                t("intake.discard.title"),
                t("intake.discard.sentence"),
                t("intake.discard"),
                () -> {
                    intake.discard(batch.id(), acting.actor());
                    TenantUi.here().leaveFor("/app/" + pole().slug() + "/entreprises/importer");
                });
    }

    /// Asks every second how far the import is, until it ends.
    private void follow(BatchId batch) {
        var ui = UI.getCurrent();
        stopFollowing(ui);
        ui.setPollInterval(EVERY_SECOND);
        polling = ui.addPollListener(_ -> intake.find(batch).ifPresent(now -> advance(ui, now)));
    }

    private void advance(UI ui, Batch now) {
        if (now.status() == Batch.Status.RUNNING) {
            above.removeAll();
            above.add(new ProgressSection(intake.progress(now.id())));
        } else {
            stopFollowing(ui);
            show(now);
        }
    }

    private void stopFollowing(UI ui) {
        ui.setPollInterval(-1);
        if (polling != null) {
            polling.remove();
            polling = null;
        }
    }

    @Override
    protected void onDetach(DetachEvent event) {
        stopFollowing(event.getUI());
    }
}
