package quebec.esja.workspace.diagnostics;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Optional;
import java.util.function.Consumer;
import quebec.esja.diagnostics.Questionnaire;
import quebec.esja.diagnostics.Questionnaire.Activity;
import quebec.esja.texts.Texts;
import quebec.esja.workspace.TenantUi;

/// The kinds of activity of a questionnaire, with how many questions propose each.
final class ActivityList extends Section {

    private static final long serialVersionUID = 1L;

    private final transient Texts texts = Texts.of(TenantUi.here().language());
    private final transient Consumer<Optional<Activity>> write;
    private final transient Consumer<Activity> remove;

    /// @param write asked to change one, or to add another
    ActivityList(
            Questionnaire questionnaire,
            Consumer<Optional<Activity>> write,
            Consumer<Activity> remove) {
        this.write = write;
        this.remove = remove;
        addClassNames("form-section", "questions");
        var list = new UnorderedList();
        list.addClassName("plan-list");
        questionnaire.activities().forEach(one -> list.add(item(one, questionnaire)));
        add(
                new H2(texts.get("diagnostic.builder.activities")),
                new Paragraph(texts.get("diagnostic.builder.activities.sentence")),
                list,
                row(
                        new Button(
                                texts.get("diagnostic.builder.activity.add"),
                                _ -> write.accept(Optional.empty()))));
    }

    private ListItem item(Activity activity, Questionnaire questionnaire) {
        var title = activity.title().in(texts.language().locale());
        var naming =
                questionnaire
                        .questions()
                        .filter(question ->
                                question.activity().filter(activity.key()::equals).isPresent())
                        .count();
        var about = new Paragraph(texts.get("diagnostic.builder.activity.about", naming));
        about.addClassName("hint");
        return new ListItem(
                new Div(new Paragraph(title), about),
                row(
                        button(
                                "diagnostic.builder.change",
                                title,
                                () -> write.accept(Optional.of(activity))),
                        button("diagnostic.builder.remove", title, () -> remove.accept(activity))));
    }

    private Button button(String key, String about, Runnable then) {
        var button = new Button(texts.get(key), _ -> then.run());
        button.getElement()
                .setAttribute("aria-label", texts.get("diagnostic.plan.of", texts.get(key), about));
        return button;
    }

    private static Div row(Button... buttons) {
        var row = new Div(buttons);
        row.addClassName("row-actions");
        return row;
    }
}
