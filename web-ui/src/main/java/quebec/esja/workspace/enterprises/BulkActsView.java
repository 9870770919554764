package quebec.esja.workspace.enterprises;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.shared.Registration;
import java.time.Clock;
import java.util.List;
import quebec.esja.bulk.BulkAct;
import quebec.esja.bulk.BulkAction;
import quebec.esja.bulk.BulkActs;
import quebec.esja.bulk.BulkLine;
import quebec.esja.bulk.UndoStart;
import quebec.esja.workspace.Acting;
import quebec.esja.workspace.Days;
import quebec.esja.workspace.EmptyState;
import quebec.esja.workspace.Notice;
import quebec.esja.workspace.PageHeader;
import quebec.esja.workspace.WorkspaceLayout;
import quebec.esja.workspace.WorkspaceView;

/// What was done to many enterprises at once: how far it is, what could not be done and why, and the way to undo it.
@Route(value = ":pole/entreprises/lots", layout = WorkspaceLayout.class)
class BulkActsView extends WorkspaceView {

    private static final long serialVersionUID = 1L;
    private static final int SHOWN = 30;
    private static final int EVERY_SECOND = 1000;

    private final transient BulkActs acts;
    private final transient Acting acting;
    private final transient Clock clock;
    private final Div list = new Div();
    private Registration polling = () -> {};

    BulkActsView(BulkActs acts, Acting acting, Clock clock) {
        super("casework.acts.title");
        this.acts = acts;
        this.acting = acting;
        this.clock = clock;
        list.addClassName("acts");
        add(
                new PageHeader(t("casework.acts.title"))
                        .withSentence(t("casework.acts.sentence"))
                        .withActions(
                                new Anchor(pole().slug() + "/entreprises", t("suppliers.back"))),
                list);
        draw(acts.recent(SHOWN));
    }

    @Override
    protected void onAttach(AttachEvent event) {
        var ui = event.getUI();
        polling = ui.addPollListener(_ -> follow(ui));
        follow(ui);
    }

    @Override
    protected void onDetach(DetachEvent event) {
        polling.remove();
        event.getUI().setPollInterval(-1);
    }

    /// Looks again every second while something is under way.
    private void follow(UI ui) {
        var recent = acts.recent(SHOWN);
        draw(recent);
        ui.setPollInterval(recent.stream().anyMatch(BulkAct::underWay) ? EVERY_SECOND : -1);
    }

    private void draw(List<BulkAct> recent) {
        list.removeAll();
        if (recent.isEmpty()) {
            list.add(new EmptyState(t("casework.acts.none"), t("casework.acts.none.sentence")));
        }
        recent.forEach(act -> list.add(section(act)));
    }

    private Section section(BulkAct act) {
        var section =
                new Section(
                        new H2(title(act)),
                        new Paragraph(
                                t(
                                        "casework.acts.by",
                                        act.by(),
                                        formats().date(Days.of(act.askedAt())))));
        section.addClassName("act");
        if (act.action() instanceof BulkAction.Withdraw(var reason)) {
            section.add(new Paragraph(t("suppliers.reason", reason)));
        }
        if (act.underWay()) {
            section.add(progress(act));
            return section;
        }
        section.add(new Paragraph(result(act)));
        if (act.counts().untouched() + act.counts().kept() > 0) {
            section.add(unfinished(act));
        }
        if (act.undoable(clock.instant())) {
            var undo = new Button(t("casework.acts.undo"), _ -> undo(act));
            undo.setAriaLabel(t("casework.acts.undo.of", title(act)));
            section.add(undo);
        } else if (!act.action().undoable()) {
            section.add(new Paragraph(t("casework.acts.mail")));
        }
        return section;
    }

    private String title(BulkAct act) {
        var many = act.counts().total();
        return switch (act.action()) {
            case BulkAction.AddTag _ -> t("casework.acts.tag", act.tagName(), many);
            case BulkAction.RemoveTag _ -> t("casework.acts.untag", act.tagName(), many);
            case BulkAction.AskToConfirm _ -> t("casework.acts.ask", many);
            case BulkAction.Withdraw _ -> t("casework.acts.withdraw", many);
            case BulkAction.Relist _ -> t("casework.acts.relist", many);
        };
    }

    private Component progress(BulkAct act) {
        int most = Math.max(1, act.toTreat());
        var bar = new ProgressBar(0, most, Math.min(most, act.treated()));
        bar.getElement().setAttribute("aria-label", t("casework.acts.progress.label"));
        var box =
                new Div(
                        new Paragraph(t("casework.acts.progress", act.treated(), act.toTreat())),
                        bar,
                        new Paragraph(t("casework.acts.leave")));
        box.addClassName("progress-section");
        return box;
    }

    private String result(BulkAct act) {
        var counts = act.counts();
        return act.undone()
                .map(undone ->
                        t(
                                "casework.acts.undone",
                                undone.by(),
                                formats().date(Days.of(undone.at())),
                                counts.undone(),
                                counts.kept()))
                .orElseGet(() -> t("casework.acts.done", counts.done(), counts.untouched()));
    }

    private Details unfinished(BulkAct act) {
        var lines = new UnorderedList();
        acts.unfinished(act.id()).forEach(line -> lines.add(item(line)));
        return new Details(
                t(act.undone().isPresent() ? "casework.acts.kept" : "casework.acts.untouched"),
                lines);
    }

    private ListItem item(BulkLine line) {
        return new ListItem(
                new Anchor(pole().slug() + "/entreprises/" + line.supplier(), line.name()),
                new Text(" : " + t(line.why())));
    }

    private void undo(BulkAct act) {
        switch (acts.undo(act.id(), acting.actor())) {
            case UndoStart.Started _ -> Notice.done(t("casework.acts.undoing"));
            case UndoStart.Before(var undone) ->
                    Notice.refused(t("casework.acts.before", undone.by()));
            case UndoStart.TooLate _, UndoStart.Unknown _ ->
                    Notice.refused(t("casework.acts.too-late"));
        }
        follow(UI.getCurrent());
    }
}
