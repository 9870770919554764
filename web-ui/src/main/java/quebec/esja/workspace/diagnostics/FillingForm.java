package quebec.esja.workspace.diagnostics;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import quebec.esja.audit.Actor;
import quebec.esja.diagnostics.Answers;
import quebec.esja.diagnostics.Diagnostic;
import quebec.esja.diagnostics.Filling;
import quebec.esja.diagnostics.Questionnaire;
import quebec.esja.texts.Formats;
import quebec.esja.texts.Texts;
import quebec.esja.workspace.Confirm;
import quebec.esja.workspace.Days;
import quebec.esja.workspace.Notice;
import quebec.esja.workspace.StaleEdit;
import quebec.esja.workspace.TenantUi;

/// Fills an open run. Each answer is kept when it is given, so that one leaves and comes back, and colleagues answer at once; whoever
/// answers what another has just answered otherwise sees both and chooses.
final class FillingForm extends Div {

    private static final long serialVersionUID = 1L;

    private final transient Workbench bench;
    private final transient Supplier<Actor> actor;
    private final transient Runnable ended;
    private final transient Texts texts = Texts.of(TenantUi.here().language());
    private final transient Map<String, QuestionField> fields = new LinkedHashMap<>();
    private final transient Map<Questionnaire.Section, Section> sections = new LinkedHashMap<>();
    private final Paragraph progress = new Paragraph();
    private transient Diagnostic now;

    /// @param ended told once it is submitted or given up
    FillingForm(Diagnostic open, Workbench bench, Supplier<Actor> actor, Runnable ended) {
        this.now = open;
        this.bench = bench;
        this.actor = actor;
        this.ended = ended;
        addClassName("view-parts");
        var hint = new Paragraph(texts.get("diagnostic.filling"));
        hint.addClassName("hint");
        progress.getElement().setAttribute("role", "status");
        progress.addClassName("count");
        add(hint);
        open.questionnaire().sections().forEach(section -> add(section(section)));
        var submit = new Button(texts.get("diagnostic.submit"), _ -> confirm());
        submit.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        var abandon = new Button(texts.get("diagnostic.abandon"), _ -> abandon());
        var actions = new Div(progress, abandon, submit);
        actions.addClassName("record-form-actions");
        add(actions);
        refresh(true);
    }

    private Section section(Questionnaire.Section section) {
        var language = texts.language();
        var part = new Section(new H2(section.title().in(language.locale())));
        part.addClassNames("form-section", "questions");
        section.questions()
                .forEach(question -> {
                    var field =
                            new QuestionField(
                                    question, language, bench.nomenclature(), this::answer);
                    fields.put(question.key(), field);
                    part.add(field);
                });
        sections.put(section, part);
        return part;
    }

    private void answer(QuestionField field) {
        switch (bench.diagnostics()
                .answer(
                        now.buyer(),
                        now.id(),
                        field.question().key(),
                        field.value(),
                        field.seen(),
                        actor.get())) {
            case Filling.Kept(Diagnostic kept) -> {
                field.seenAs(field.value());
                now = kept;
                refresh(false);
            }
            case Filling.Stale(Diagnostic theirs) -> choose(field, theirs);
            case Filling.Submitted _ -> {
                Notice.refused(texts.get("diagnostic.submitted.meanwhile"));
                ended.run();
            }
            case Filling.Refused(String reason) -> {
                Notice.refused(texts.get("diagnostics.refusal." + reason));
                field.focus();
            }
            case Filling.Unknown _ -> Notice.refused(texts.get("diagnostic.unknown"));
        }
    }

    private void choose(QuestionField field, Diagnostic theirs) {
        var kept = theirs.answers().to(field.question().key()).orElse("");
        var typed = field.value();
        StaleEdit.show(
                List.of(
                        new StaleEdit.Difference(
                                field.question().text().in(texts.language().locale()),
                                field.label(kept),
                                field.label(typed))),
                () -> {
                    now = theirs;
                    field.seenAs(kept);
                    answer(field);
                },
                () -> {
                    now = theirs;
                    field.show(kept);
                    refresh(false);
                });
    }

    /// Shows what is asked now, what colleagues answered, and how far it is. Words that someone may be typing are left alone.
    ///
    /// @param all whether words are shown too
    private void refresh(boolean all) {
        Set<String> asked = now.answers().asked(now.questionnaire());
        fields.forEach((key, field) -> {
            field.setVisible(asked.contains(key));
            if (all || !field.typed()) {
                field.show(now.answers().to(key).orElse(""));
            }
        });
        sections.forEach((section, part) ->
                part.setVisible(
                        section.questions().stream()
                                .anyMatch(question -> asked.contains(question.key()))));
        var answered = asked.stream().filter(key -> now.answers().to(key).isPresent()).count();
        progress.setText(
                texts.get(
                        "diagnostic.progress",
                        answered,
                        asked.size(),
                        Formats.of(texts.language()).date(Days.of(now.changedAt())),
                        now.changedBy()));
    }

    private Answers shown() {
        return new Answers(
                fields.entrySet().stream()
                        .filter(one -> !one.getValue().seen().isEmpty())
                        .collect(
                                Collectors.toMap(Map.Entry::getKey, one -> one.getValue().seen())));
    }

    private void confirm() {
        var asked = now.answers().asked(now.questionnaire());
        var left = asked.stream().filter(key -> now.answers().to(key).isEmpty()).count();
        Confirm.act(
                texts.get("diagnostic.submit.question"),
                texts.get("diagnostic.submit.sentence", left),
                texts.get("diagnostic.submit"),
                this::submit);
    }

    private void submit() {
        switch (bench.diagnostics().submit(now.buyer(), now.id(), shown(), actor.get())) {
            case Filling.Kept _ -> {
                Notice.done(texts.get("diagnostic.submitted"));
                ended.run();
            }
            case Filling.Stale(Diagnostic theirs) -> {
                now = theirs;
                refresh(true);
                Notice.refused(texts.get("diagnostic.changed"));
            }
            case Filling.Submitted _ -> {
                Notice.refused(texts.get("diagnostic.submitted.meanwhile"));
                ended.run();
            }
            case Filling.Refused(String reason) ->
                    Notice.refused(texts.get("diagnostics.refusal." + reason));
            case Filling.Unknown _ -> Notice.refused(texts.get("diagnostic.unknown"));
        }
    }

    private void abandon() {
        Confirm.ask(
                texts.get("diagnostic.abandon.question"),
                texts.get("diagnostic.abandon.sentence"),
                texts.get("diagnostic.abandon"),
                () -> {
                    bench.diagnostics().abandon(now.buyer(), now.id(), actor.get());
                    ended.run();
                });
    }
}
