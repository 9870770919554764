package quebec.esja.workspace.diagnostics;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import quebec.esja.audit.Actor;
import quebec.esja.buyers.BuyerPerson;
import quebec.esja.diagnostics.Diagnostic;
import quebec.esja.diagnostics.PlanAction;
import quebec.esja.diagnostics.PlanChange;
import quebec.esja.diagnostics.Plans;
import quebec.esja.diagnostics.Questionnaire.Question;
import quebec.esja.texts.Formats;
import quebec.esja.texts.Texts;
import quebec.esja.workspace.Confirm;
import quebec.esja.workspace.Notice;
import quebec.esja.workspace.TenantUi;

/// The plan that follows a diagnostic: what is chosen, and what weak answers propose.
final class PlanSection extends Section {

    private static final long serialVersionUID = 1L;

    private final transient Diagnostic diagnostic;
    private final transient Workbench bench;
    private final transient Supplier<Actor> actor;
    private final transient Texts texts = Texts.of(TenantUi.here().language());
    private final transient Formats formats = Formats.of(texts.language());

    PlanSection(Diagnostic diagnostic, Workbench bench, Supplier<Actor> actor) {
        this.diagnostic = diagnostic;
        this.bench = bench;
        this.actor = actor;
        addClassNames("form-section", "plan");
        draw();
    }

    private void draw() {
        removeAll();
        var plan = bench.plans().of(diagnostic);
        add(new H2(texts.get("diagnostics.sheet.plan")));
        if (plan.isEmpty()) {
            add(new Paragraph(texts.get("diagnostic.plan.none")));
        } else {
            var list = new UnorderedList();
            list.addClassName("plan-list");
            plan.forEach(action -> list.add(item(action)));
            add(list);
        }
        var own = new Button(texts.get("diagnostic.plan.own"), _ -> write(Optional.empty(), ""));
        var actions = new Div(own);
        actions.addClassName("row-actions");
        add(actions);
        var proposed = Plans.proposed(diagnostic, plan);
        if (!proposed.isEmpty()) {
            add(new H3(texts.get("diagnostic.plan.proposed")), proposals(proposed));
        }
    }

    private UnorderedList proposals(List<Question> proposed) {
        var list = new UnorderedList();
        list.addClassName("plan-list");
        var locale = texts.language().locale();
        proposed.forEach(question -> {
            var words = question.action().in(locale);
            var because =
                    new Paragraph(texts.get("diagnostic.plan.because", question.text().in(locale)));
            because.addClassName("hint");
            list.add(
                    new ListItem(
                            new Div(new Paragraph(words), because),
                            row(
                                    button(
                                            "diagnostic.plan.choose",
                                            words,
                                            () -> write(Optional.of(question.key()), words)))));
        });
        return list;
    }

    private ListItem item(PlanAction action) {
        var state =
                new Span(
                        action.done()
                                .map(done ->
                                        texts.get("diagnostics.plan.done", formats.date(done.on())))
                                .orElseGet(() ->
                                        texts.get(
                                                action.due(bench.diagnostics().today())
                                                        ? "diagnostic.plan.late"
                                                        : "diagnostics.plan.open")));
        state.addClassNames(
                "status", action.done().isPresent() ? "status-listed" : "status-submitted");
        var about =
                new Paragraph(
                        texts.get(
                                "diagnostic.plan.about",
                                action.owner(),
                                formats.date(action.dueOn())));
        about.addClassName("hint");
        var done = action.done().isPresent();
        return new ListItem(
                new Div(new Paragraph(action.words()), about, state),
                row(
                        button(
                                done ? "diagnostic.plan.reopen" : "diagnostic.plan.do",
                                action.words(),
                                () ->
                                        told(
                                                bench.plans()
                                                        .done(
                                                                diagnostic.buyer(),
                                                                action.id(),
                                                                !done,
                                                                actor.get()))),
                        button("diagnostic.plan.change", action.words(), () -> change(action)),
                        button("diagnostic.plan.remove", action.words(), () -> remove(action))));
    }

    private static Div row(Component... buttons) {
        var row = new Div(buttons);
        row.addClassName("row-actions");
        return row;
    }

    private Button button(String key, String about, Runnable then) {
        var button = new Button(texts.get(key), _ -> then.run());
        button.getElement()
                .setAttribute("aria-label", texts.get("diagnostic.plan.of", texts.get(key), about));
        return button;
    }

    private void write(Optional<String> question, String words) {
        open(
                texts.get("diagnostic.plan.add"),
                new PlanAction.Form(question, words, "", Optional.empty()),
                0,
                (form, _) ->
                        bench.plans().add(diagnostic.buyer(), diagnostic.id(), form, actor.get()));
    }

    private void change(PlanAction action) {
        open(
                texts.get("diagnostic.plan.change"),
                new PlanAction.Form(
                        action.question(),
                        action.words(),
                        action.owner(),
                        Optional.of(action.dueOn())),
                action.version(),
                (form, version) ->
                        bench.plans()
                                .change(
                                        diagnostic.buyer(),
                                        action.id(),
                                        form,
                                        version,
                                        actor.get()));
    }

    private void open(
            String title, PlanAction.Form form, int version, ActionDialog.Keeping keeping) {
        var colleagues =
                bench.people().of(diagnostic.buyer()).stream()
                        .map(BuyerPerson::name)
                        .distinct()
                        .toList();
        new ActionDialog(title, form, version, colleagues, keeping, this::draw).open();
    }

    private void remove(PlanAction action) {
        Confirm.ask(
                texts.get("diagnostic.plan.remove.question"),
                action.words(),
                texts.get("diagnostic.plan.remove"),
                () -> told(bench.plans().remove(diagnostic.buyer(), action.id(), actor.get())));
    }

    private void told(PlanChange change) {
        switch (change) {
            case PlanChange.Kept _, PlanChange.Stale _ -> draw();
            case PlanChange.Unknown _, PlanChange.Refused _ -> {
                Notice.refused(texts.get("diagnostic.unknown"));
                draw();
            }
        }
    }
}
