package quebec.esja.workspace.diagnostics;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.Route;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import quebec.esja.diagnostics.Questionnaire;
import quebec.esja.diagnostics.Questionnaire.Activity;
import quebec.esja.diagnostics.Questionnaire.Condition;
import quebec.esja.diagnostics.Questionnaire.Question;
import quebec.esja.diagnostics.QuestionnaireChange;
import quebec.esja.diagnostics.QuestionnaireEdit;
import quebec.esja.diagnostics.QuestionnaireRules;
import quebec.esja.diagnostics.QuestionnaireVersion;
import quebec.esja.diagnostics.Questionnaires;
import quebec.esja.texts.Texts;
import quebec.esja.workspace.Acting;
import quebec.esja.workspace.Confirm;
import quebec.esja.workspace.Days;
import quebec.esja.workspace.ErrorSummary;
import quebec.esja.workspace.Notice;
import quebec.esja.workspace.PageHeader;
import quebec.esja.workspace.WorkspaceLayout;
import quebec.esja.workspace.WorkspaceView;

/// Where the team writes the questionnaire: a draft beside the published versions, which stay as they are.
@Route(value = ":pole/diagnostics/questionnaire", layout = WorkspaceLayout.class)
class QuestionnaireView extends WorkspaceView {

    private static final long serialVersionUID = 1L;

    private final transient Questionnaires questionnaires;
    private final transient Acting acting;
    private final ErrorSummary problems = new ErrorSummary();
    private final Div content = new Div();
    private transient QuestionnaireVersion shown;

    QuestionnaireView(Questionnaires questionnaires, Acting acting) {
        super("diagnostic.builder.title");
        this.questionnaires = questionnaires;
        this.acting = acting;
        this.shown = latest();
        content.addClassName("view-parts");
        add(
                new PageHeader(t("diagnostic.builder.title"))
                        .withSentence(t("diagnostic.builder.sentence"))
                        .withActions(
                                new Anchor(pole().slug() + "/diagnostics", t("diagnostic.back"))),
                problems,
                content);
        draw();
    }

    private QuestionnaireVersion latest() {
        return questionnaires.draft().orElseGet(questionnaires::current);
    }

    private void draw() {
        shown = latest();
        problems.clear();
        content.removeAll();
        content.add(state());
        shown.questionnaire().sections().forEach(section -> content.add(section(section)));
        content.add(
                row(button("diagnostic.builder.section.add", "", () -> section(Optional.empty()))));
        content.add(
                new ActivityList(
                        shown.questionnaire(),
                        this::activity,
                        one -> keep(new QuestionnaireEdit.RemoveActivity(one))));
        content.add(history());
    }

    private Section state() {
        var draft = shown.published().isEmpty();
        var sentence =
                shown.published()
                        .map(published ->
                                t(
                                        "diagnostic.builder.published",
                                        String.valueOf(shown.number()),
                                        formats().date(Days.of(published.at()))))
                        .orElseGet(() ->
                                t("diagnostic.builder.draft", String.valueOf(shown.number())));
        var state = new Section(new Paragraph(sentence));
        state.addClassName("form-section");
        if (draft) {
            var publish = button("diagnostic.builder.publish", "", this::publish);
            publish.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            state.add(row(button("diagnostic.builder.discard", "", this::discard), publish));
        }
        return state;
    }

    private Section section(Questionnaire.Section section) {
        var title = section.title().in(language().locale());
        var part =
                new Section(
                        new H2(title),
                        new Paragraph(
                                t(
                                        "diagnostic.builder.section.about",
                                        section.weight(),
                                        asked(section.askedIf()))));
        part.addClassNames("form-section", "questions");
        var list = new OrderedList();
        list.addClassName("plan-list");
        section.questions().forEach(question -> list.add(item(section, question)));
        part.add(list);
        var buttons =
                row(
                        button("diagnostic.builder.up", title, () -> move(section.key(), true)),
                        button("diagnostic.builder.down", title, () -> move(section.key(), false)),
                        button(
                                "diagnostic.builder.change",
                                title,
                                () -> section(Optional.of(section))));
        if (section.questions().isEmpty()) {
            buttons.add(
                    button(
                            "diagnostic.builder.remove",
                            title,
                            () -> keep(new QuestionnaireEdit.RemoveSection(section.key()))));
        }
        buttons.add(
                button(
                        "diagnostic.builder.question.add",
                        title,
                        () -> question(section, Optional.empty())));
        part.add(buttons);
        return part;
    }

    private ListItem item(Questionnaire.Section section, Question question) {
        var words = question.text().in(language().locale());
        var about =
                new Paragraph(
                        t(
                                "diagnostic.builder.question.about",
                                t(question.kind().text()),
                                question.weight(),
                                asked(question.askedIf())));
        about.addClassName("hint");
        return new ListItem(
                new Div(new Paragraph(words), about),
                row(
                        button("diagnostic.builder.up", words, () -> move(question.key(), true)),
                        button("diagnostic.builder.down", words, () -> move(question.key(), false)),
                        button(
                                "diagnostic.builder.change",
                                words,
                                () -> question(section, Optional.of(question))),
                        button(
                                "diagnostic.builder.remove",
                                words,
                                () -> remove(section, question))));
    }

    private String asked(Optional<Condition> condition) {
        return condition
                .flatMap(one ->
                        shown.questionnaire()
                                .question(one.question())
                                .map(question ->
                                        t(
                                                "diagnostic.builder.if",
                                                question.text().in(language().locale()),
                                                question.values().stream()
                                                        .filter(one.oneOf()::contains)
                                                        .map(value ->
                                                                AnswerWords.of(
                                                                        question,
                                                                        value,
                                                                        Texts.of(language())))
                                                        .collect(Collectors.joining(", ")))))
                .orElseGet(() -> t("diagnostic.builder.always"));
    }

    private static Div row(Button... buttons) {
        var row = new Div(buttons);
        row.addClassName("row-actions");
        return row;
    }

    private Button button(String key, String about, Runnable then) {
        var button = new Button(t(key), _ -> then.run());
        if (!about.isEmpty()) {
            button.getElement().setAttribute("aria-label", t("diagnostic.plan.of", t(key), about));
        }
        return button;
    }

    private void section(Optional<Questionnaire.Section> section) {
        new SectionDialog(
                        section,
                        earlier(section.map(Questionnaire.Section::key).orElse("")),
                        t(
                                section.isPresent()
                                        ? "diagnostic.builder.change"
                                        : "diagnostic.builder.section.add"),
                        this::edited,
                        this::draw)
                .open();
    }

    private void activity(Optional<Activity> activity) {
        new ActivityDialog(
                        activity,
                        t(
                                activity.isPresent()
                                        ? "diagnostic.builder.change"
                                        : "diagnostic.builder.activity.add"),
                        this::edited,
                        this::draw)
                .open();
    }

    private void question(Questionnaire.Section section, Optional<Question> question) {
        var before = new ArrayList<>(earlier(section.key()));
        section.questions().stream()
                .takeWhile(one -> question.filter(one::equals).isEmpty())
                .filter(one -> !one.values().isEmpty())
                .forEach(before::add);
        new QuestionDialog(
                        section.key(),
                        question,
                        before,
                        shown.questionnaire().activities(),
                        t(
                                question.isPresent()
                                        ? "diagnostic.builder.change"
                                        : "diagnostic.builder.question.add"),
                        this::edited,
                        this::draw)
                .open();
    }

    /// The questions of the sections before that one, all of them before a new one, on which a condition may rest.
    private List<Question> earlier(String section) {
        return shown.questionnaire().sections().stream()
                .takeWhile(one -> !one.key().equals(section))
                .flatMap(one -> one.questions().stream())
                .filter(one -> !one.values().isEmpty())
                .toList();
    }

    private QuestionnaireChange edited(QuestionnaireEdit edit) {
        return questionnaires.edit(edit, acting.actor());
    }

    private void move(String key, boolean before) {
        keep(new QuestionnaireEdit.Move(key, before));
    }

    private void remove(Questionnaire.Section section, Question question) {
        Confirm.ask(
                t("diagnostic.builder.remove.question"),
                question.text().in(language().locale()),
                t("diagnostic.builder.remove"),
                () -> keep(new QuestionnaireEdit.RemoveQuestion(section.key(), question)));
    }

    private void keep(QuestionnaireEdit edit) {
        told(edited(edit));
    }

    private void publish() {
        Confirm.act(
                t("diagnostic.builder.publish.question", String.valueOf(shown.number())),
                t("diagnostic.builder.publish.sentence"),
                t("diagnostic.builder.publish"),
                () -> told(questionnaires.publish(shown.questionnaire(), acting.actor())));
    }

    private void discard() {
        Confirm.ask(
                t("diagnostic.builder.discard.question"),
                t("diagnostic.builder.discard.sentence"),
                t("diagnostic.builder.discard"),
                () -> {
                    questionnaires.discard(acting.actor());
                    draw();
                });
    }

    private void told(QuestionnaireChange change) {
        switch (change) {
            case QuestionnaireChange.Kept _ -> draw();
            case QuestionnaireChange.Stale _ -> {
                draw();
                Notice.refused(t("diagnostic.builder.stale"));
            }
            case QuestionnaireChange.Refused(List<QuestionnaireRules.Problem> reasons) ->
                    problems.show(
                            reasons.stream()
                                    .map(problem -> new ErrorSummary.Line(sentence(problem), null))
                                    .toList());
        }
    }

    private String sentence(QuestionnaireRules.Problem problem) {
        var reason = t("diagnostics.problem." + problem.reason());
        var now = shown.questionnaire();
        return now.question(problem.place())
                .map(Question::text)
                .or(() -> now.section(problem.place()).map(Questionnaire.Section::title))
                .or(() -> now.activity(problem.place()).map(Activity::title))
                .map(text -> t("diagnostic.plan.of", text.in(language().locale()), reason))
                .orElse(reason);
    }

    private Section history() {
        var list = new UnorderedList();
        questionnaires
                .published()
                .forEach(version ->
                        version.published()
                                .ifPresent(published ->
                                        list.add(
                                                new ListItem(
                                                        t(
                                                                "diagnostic.builder.version",
                                                                String.valueOf(version.number()),
                                                                formats()
                                                                        .date(
                                                                                Days.of(
                                                                                        published
                                                                                                .at())),
                                                                published.by())))));
        var history = new Section(new H2(t("diagnostic.builder.history")), list);
        history.addClassName("form-section");
        return history;
    }
}
