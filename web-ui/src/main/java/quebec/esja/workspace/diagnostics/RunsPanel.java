package quebec.esja.workspace.diagnostics;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import quebec.esja.audit.Actor;
import quebec.esja.diagnostics.Diagnostic;
import quebec.esja.diagnostics.Filling;
import quebec.esja.kernel.BuyerId;
import quebec.esja.texts.Formats;
import quebec.esja.texts.Texts;
import quebec.esja.workspace.Days;
import quebec.esja.workspace.EmptyState;
import quebec.esja.workspace.Notice;
import quebec.esja.workspace.TenantUi;

/// The runs of one buyer: the one that is open is filled, the others are read, and a new one begins when none is open.
final class RunsPanel extends Div {

    private static final long serialVersionUID = 1L;

    private final transient BuyerId buyer;
    private final transient Workbench bench;
    private final transient Supplier<Actor> actor;
    private final boolean team;
    private final transient Texts texts = Texts.of(TenantUi.here().language());
    private final Select<Diagnostic> runs = new Select<>();
    private final Div shown = new Div();

    /// @param team whether the team fills it with the buyer
    RunsPanel(BuyerId buyer, Workbench bench, Supplier<Actor> actor, boolean team) {
        this.buyer = buyer;
        this.bench = bench;
        this.actor = actor;
        this.team = team;
        addClassName("view-parts");
        shown.addClassName("view-parts");
        runs.setLabel(texts.get("diagnostic.runs"));
        runs.setItemLabelGenerator(this::label);
        runs.addValueChangeListener(change -> {
            if (change.getValue() != null) {
                show(change.getValue());
            }
        });
        draw();
    }

    private void draw() {
        removeAll();
        shown.removeAll();
        List<Diagnostic> all = new ArrayList<>();
        var open = bench.diagnostics().open(buyer);
        open.ifPresent(all::add);
        all.addAll(bench.diagnostics().submitted(buyer));
        if (all.isEmpty()) {
            add(
                    new EmptyState(
                            texts.get("diagnostic.none.title"),
                            texts.get("diagnostic.none.sentence"),
                            begin()));
            return;
        }
        runs.setItems(all);
        runs.setVisible(all.size() > 1);
        var choice = new Div(runs);
        choice.addClassName("filters");
        if (open.isEmpty()) {
            choice.add(begin());
        }
        add(choice, shown);
        runs.setValue(all.getFirst());
    }

    private Button begin() {
        var begin =
                new Button(
                        texts.get(team ? "diagnostic.begin.team" : "diagnostic.begin"),
                        _ -> {
                            if (bench.diagnostics().begin(buyer, actor.get())
                                    instanceof Filling.Kept) {
                                draw();
                            } else {
                                Notice.refused(texts.get("diagnostic.unknown"));
                            }
                        });
        begin.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        return begin;
    }

    private void show(Diagnostic run) {
        shown.removeAll();
        if (run.submission().isEmpty()) {
            shown.add(new FillingForm(run, bench, actor, this::draw));
        } else {
            shown.add(new ResultSection(run, bench), new PlanSection(run, bench, actor));
            shown.add(bench.proposals().sections(run, actor, team));
        }
    }

    private String label(Diagnostic run) {
        return run.submission()
                .map(submission ->
                        texts.get(
                                "diagnostic.run",
                                Formats.of(texts.language()).date(Days.of(submission.at()))))
                .orElseGet(() -> texts.get("diagnostic.run.open"));
    }
}
